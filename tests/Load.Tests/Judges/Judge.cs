using System.Diagnostics;
using Simulators.Interop.Processes;

namespace Simulators.Load.Tests.Judges;

/// <summary>Programs of other people's making that read our files or do what we do.</summary>
static class Judge
{
    const string Jar = "/usr/share/java/hdrhistogram.jar";

    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static readonly ForeignTool Node = new(
        "Node.js with npm hdr-histogram-js",
        ["node"],
        ["-e", "require.resolve(process.argv[1])", Own("node_modules", "hdr-histogram-js")],
        "Node.js, and npm ci --prefix tests/Load.Tests/node");

    public static readonly ForeignTool Java = new(
        "Java with HistogramLogProcessor",
        ["java"],
        ["-cp", Jar, "org.HdrHistogram.HistogramLogProcessor", "-i", "/dev/null"],
        "apt-get install libhdrhistogram-java default-jre-headless");

    /// <summary>wrk has no option that ends well and does nothing, so a shell looks for it.</summary>
    public static readonly ForeignTool Wrk = new("wrk", ["sh"], ["-c", "command -v wrk"], "apt-get install wrk");

    public static string Script => Own("read.mjs");

    /// <summary>What HistogramLogProcessor says of a log: lines of value, percentile, count, and totals.</summary>
    public static Task<string> ProcessorAsync(string log, string? tag) => RunAsync(
        Java.Require(),
        [
            "-cp", Jar, "org.HdrHistogram.HistogramLogProcessor", "-i", log, "-outputValueUnitRatio", "1",
            .. tag is null ? (string[])[] : ["-tag", tag],
        ]);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<string> RunAsync(string program, string[] arguments, string input = "")
    {
        using var process = Process.Start(Programs.Start(program, arguments))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, await output + await errors);
            return await output;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static string Own(params string[] parts) => Path.GetFullPath(WorkingCopy.Script(["..", "Load.Tests", "node", .. parts]));
}
