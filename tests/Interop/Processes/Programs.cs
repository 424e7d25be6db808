using System.Diagnostics;
using System.Text;

namespace Simulators.Interop.Processes;

/// <summary>How the programs of these tests are started: every stream is ours, and no proxy stands between them.</summary>
static class Programs
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var name in start.Environment.Keys.Where(IsInTheWay).ToList()) start.Environment.Remove(name);
        // A killed process would leave the files of its diagnostics behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    /// <summary>A proxy for the way out, or the options of a host that the user runs for himself.</summary>
    static bool IsInTheWay(string variable) =>
        variable.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("SIMULATORS_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);
}
