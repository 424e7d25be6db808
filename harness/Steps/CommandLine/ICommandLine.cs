namespace Simulators.Steps.CommandLine;

/// <summary>How a command ended, and what it said.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Text">What it wrote to standard output and then to standard error.</param>
public sealed record CommandEnd(int Code, string Text);

/// <summary>Our own command line. Whoever runs the features registers it in their container.</summary>
public interface ICommandLine
{
    /// <summary>Runs a command and waits for its end.</summary>
    Task<CommandEnd> RunAsync(IReadOnlyList<string> arguments);
}
