namespace Simulators.Interop.Processes;

/// <summary>The tools that judge: what <c>./test</c> installs.</summary>
static class Tools
{
    public static readonly ForeignTool PhpSoap = new(
        "php-soap", ["php"], HasExtensions("soap"), "apt-get install php-cli php-soap");

    public static readonly ForeignTool Php = new(
        "PHP with cURL and SimpleXML", ["php"], HasExtensions("curl", "SimpleXML"), "apt-get install php-cli php-curl php-xml");

    public static readonly ForeignTool Python = new(
        "Python 3", ["/usr/bin/python3", "python3"], ["-c", "import xml.etree.ElementTree"], "apt-get install python3");

    public static readonly ForeignTool Node = new(
        "Node.js with fetch", ["node"], ["-e", "if (!globalThis.fetch) process.exit(1)"], "install Node.js 20.19 or later");

    /// <summary>Debian's packages belong to Debian's Python, which need not be the first on the path.</summary>
    public static readonly ForeignTool Zeep = new(
        "python3-zeep", ["/usr/bin/python3", "python3"], ["-c", "import zeep"], "apt-get install python3-zeep");

    public static readonly ForeignTool NodeSoap = new(
        "npm soap",
        ["node"],
        ["-e", "require(process.argv[1])", WorkingCopy.Script("node", "node_modules", "soap")],
        "Node.js 20.19 or later, and npm ci --prefix tests/Interop/node");

    public static readonly ForeignTool RequestsOAuth = new(
        "python3-requests-oauthlib", ["/usr/bin/python3", "python3"], ["-c", "import requests_oauthlib"], "apt-get install python3-requests-oauthlib");

    public static readonly ForeignTool NodeOAuth = new(
        "npm oauth-1.0a",
        ["node"],
        ["-e", "require(process.argv[1])", WorkingCopy.Script("node", "node_modules", "oauth-1.0a")],
        "Node.js 20.19 or later, and npm ci --prefix tests/Interop/node");

    public static readonly string WireMockJar =
        WorkingCopy.Script("node", "node_modules", "wiremock", "build", "wiremock-standalone-3.13.2.jar");

    /// <summary>The client is compiled as it starts: a runtime alone does not do.</summary>
    public static readonly ForeignTool WireMock = new(
        "WireMock's Java client",
        ["java"],
        ["-cp", WireMockJar, WorkingCopy.Script("java", "WireMockClient.java"), "--probe"],
        "apt-get install openjdk-17-jdk-headless, and npm ci --prefix tests/Interop/node");

    static string[] HasExtensions(params string[] names) =>
        ["-r", "exit(array_diff(array_slice($argv, 1), get_loaded_extensions()) ? 1 : 0);", "--", .. names];
}
