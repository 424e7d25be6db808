using System.Diagnostics;
using Simulators.Cli.Commands;
using Simulators.Cli.Console;

namespace Simulators.Cli.Tests;

/// <summary>How a command ended, and what it said.</summary>
sealed record Ended(int Code, string Out, string Error)
{
    /// <summary>The one line of complaint.</summary>
    public string Complaint
    {
        get
        {
            Assert.Equal("", Out);
            return Assert.Single(Error.TrimEnd('\n').Split('\n'));
        }
    }
}

/// <summary>Runs the program.</summary>
static class Cli
{
    /// <summary>In this process.</summary>
    public static async Task<Ended> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await SimulatorsCommand.RunAsync(args, new Terminal(output, error, new StoppedTime(), IsInteractive: false));
        return new Ended(code, output.ToString(), error.ToString());
    }

    /// <summary>As a process of its own, as a user would.</summary>
    public static async Task<Ended> ProcessAsync(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(SimulatorsCommand).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, output, await error);
    }

    /// <summary>A clock that stands: nothing is ever five seconds later.</summary>
    sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
