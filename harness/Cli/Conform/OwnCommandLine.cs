using Simulators.Cli.Commands;
using Simulators.Cli.Console;
using Simulators.Steps.CommandLine;

namespace Simulators.Cli.Conform;

/// <summary>This program's own command line, in this process, for features that are about it.</summary>
sealed class OwnCommandLine(TimeProvider clock) : ICommandLine
{
    public async Task<CommandEnd> RunAsync(IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await SimulatorsCommand.RunAsync([.. arguments], new Terminal(output, error, clock, IsInteractive: false));
        return new CommandEnd(code, $"{output}{error}");
    }
}
