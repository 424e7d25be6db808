using System.Diagnostics;
using Simulators.Interop.Processes;

namespace Simulators.Reports.Tests.Judges;

/// <summary>Programs of other people's making that read our reports.</summary>
static class Judge
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static readonly ForeignTool Messages = new(
        "Node.js with npm @cucumber/messages, @cucumber/compatibility-kit and ajv",
        ["node"],
        ["-e", "process.argv.slice(1).forEach(name => require.resolve(name))",
         Module("ajv"), Module("@cucumber", "messages"), Kit],
        "Node.js 20.19 or later, and npm ci --prefix tests/Reports.Tests/node");

    public static readonly ForeignTool Browser = new(
        "chromium", ["/usr/bin/chromium", "chromium"], ["--version"], "apt-get install chromium");

    /// <summary>The folder of the sample streams, one folder each.</summary>
    public static string KitFolder => Path.Combine(Path.GetDirectoryName(Kit)!, "features");

    public static string Script => Own("validate.mjs");

    static string Kit => Path.Combine(Module("@cucumber", "compatibility-kit"), "package.json");

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string input = "")
    {
        using var process = Process.Start(Programs.Start(program, arguments))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token),
                process.StandardError.ReadToEndAsync(patience.Token));
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static string Module(params string[] parts) => Own(["node_modules", .. parts]);

    static string Own(params string[] parts) => Path.GetFullPath(WorkingCopy.Script(["..", "Reports.Tests", "node", .. parts]));
}
