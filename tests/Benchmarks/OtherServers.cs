namespace Simulators.Benchmarks;

/// <summary>Servers that stand in for ours in the comparison with others: what each needs to answer <c>register</c>.</summary>
static class OtherServers
{
    const string Path = "/classin/partner/api/course.api.php";

    /// <summary>A WireMock mapping: one request, one static answer.</summary>
    public const string WireMockMapping =
        "{\"request\":{\"method\":\"POST\",\"urlPath\":\"" + Path + "\",\"queryParameters\":{\"action\":{\"equalTo\":\"register\"}}},"
        + "\"response\":{\"status\":200,\"headers\":{\"Content-Type\":\"application/json; charset=utf-8\"},\"body\":\"" + EscapedAnswer + "\"}}";

    /// <summary>The same as a Hoverfly simulation, version 5 of its schema.</summary>
    public const string HoverflySimulation =
        "{\"data\":{\"pairs\":[{\"request\":{\"method\":[{\"matcher\":\"exact\",\"value\":\"POST\"}],"
        + "\"path\":[{\"matcher\":\"exact\",\"value\":\"" + Path + "\"}],"
        + "\"query\":{\"action\":[{\"matcher\":\"exact\",\"value\":\"register\"}]}},"
        + "\"response\":{\"status\":200,\"body\":\"" + EscapedAnswer + "\",\"encodedBody\":false,\"templated\":false,"
        + "\"headers\":{\"Content-Type\":[\"application/json; charset=utf-8\"]}}}],\"globalActions\":{\"delays\":[]}},"
        + "\"meta\":{\"schemaVersion\":\"v5\"}}";

    const string EscapedAnswer = "{\\\"data\\\":1001931,\\\"error_info\\\":{\\\"errno\\\":1,\\\"error\\\":\\\"程序正常执行\\\"}}";

    /// <summary>WireMock's jar, as <c>npm ci --prefix tests/Interop/node</c> leaves it; null when it is not there.</summary>
    public static string? WireMockJar()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var modules = System.IO.Path.Combine(folder.FullName, "tests", "Interop", "node", "node_modules", "wiremock", "build");
            if (Directory.Exists(modules)) return Directory.EnumerateFiles(modules, "wiremock-standalone-*.jar").FirstOrDefault();
        }

        return null;
    }

    /// <summary>A program on the path; null when there is none.</summary>
    public static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
