using Simulators.Cli.Commands;
using Simulators.Cli.Console;

namespace Simulators.Load.Tests.Support;

/// <summary>How a command ended, and what it said.</summary>
sealed record Ended(int Code, string Out, string Error)
{
    /// <summary>The last line of complaint.</summary>
    public string Complaint => Error.TrimEnd('\n').Split('\n')[^1];
}

/// <summary>Runs the program in this process, as in a terminal that keeps a log.</summary>
static class Cli
{
    public static async Task<Ended> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await SimulatorsCommand.RunAsync(args, new Terminal(output, error, Wall.Clock, IsInteractive: false));
        return new Ended(code, output.ToString(), error.ToString());
    }
}
