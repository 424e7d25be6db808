namespace Simulators.Interop.Processes;

/// <summary>The tools that judge: what <c>./test</c> installs.</summary>
static class Tools
{
    public static readonly ForeignTool PhpSoap = new(
        "php-soap", ["php"], ["-r", "exit(extension_loaded('soap') ? 0 : 1);"], "apt-get install php-cli php-soap");

    /// <summary>Debian's packages belong to Debian's Python, which need not be the first on the path.</summary>
    public static readonly ForeignTool Zeep = new(
        "python3-zeep", ["/usr/bin/python3", "python3"], ["-c", "import zeep"], "apt-get install python3-zeep");

    public static readonly ForeignTool NodeSoap = new(
        "npm soap",
        ["node"],
        ["-e", "require(process.argv[1])", WorkingCopy.Script("node", "node_modules", "soap")],
        "Node.js 20.19 or later, and npm ci --prefix tests/Interop/node");
}
