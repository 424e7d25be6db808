namespace Simulators.Cli.Console;

/// <summary>What a command reads the time from, and writes to: results to one, all talk about them to the other.</summary>
/// <param name="Out">Results, and nothing else.</param>
/// <param name="Error">Progress and complaints.</param>
/// <param name="Clock">The time.</param>
/// <param name="IsInteractive">Whether a person looks at <paramref name="Error"/>.</param>
sealed record Terminal(TextWriter Out, TextWriter Error, TimeProvider Clock, bool IsInteractive)
{
    public static Terminal OfProcess(TimeProvider clock) =>
        new(System.Console.Out, System.Console.Error, clock, !System.Console.IsErrorRedirected);

    /// <summary>How many columns it has.</summary>
    public int Width => IsInteractive && System.Console.WindowWidth is > 20 and var width ? width : 100;

    /// <summary>Says in one line what is wrong.</summary>
    /// <returns>The exit code, for the caller to return.</returns>
    public int Complain(string problem, int exitCode = ExitCodes.Usage)
    {
        Error.WriteLine($"simulators: {Line.Of(problem)}");
        return exitCode;
    }
}
