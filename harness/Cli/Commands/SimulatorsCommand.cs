using System.CommandLine;
using Simulators.Cli.Console;

namespace Simulators.Cli.Commands;

/// <summary>The program: its commands, each in a file of its own, and how all of them end.</summary>
static class SimulatorsCommand
{
    /// <summary>How long a command that was interrupted may take to write what it has.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Simulators: proves an integration against offline stand-ins for education platforms.")
        {
            ConformCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            ReplayCapsuleCommand.Create(terminal),
            StepsCommand.Create(terminal),
            HazardsCommand.Create(terminal),
            ProvisionCommand.Create(terminal),
            RosterCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            WaitCommand.Create(terminal),
            LoadCommand.Create(terminal),
        };
        // A tag begins with @, which would stand for a file of options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return terminal.Complain($"{ProblemOf(parsed)} (--help says more)");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Patience,
            });
        }
        catch (OperationCanceledException)
        {
            return terminal.Complain("interrupted", ExitCodes.Interrupted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            return terminal.Complain(e.Message);
        }
    }

    /// <summary>A misspelt command is told before the missing one that it leads to.</summary>
    static string ProblemOf(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"Unrecognized command or argument '{parsed.UnmatchedTokens[0]}'."
        : parsed.Errors[0].Message;
}
