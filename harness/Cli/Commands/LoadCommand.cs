using System.CommandLine;
using Simulators.Cli.Console;
using Simulators.Cli.Load;
using Simulators.Load;
using Simulators.Load.Files;

namespace Simulators.Cli.Commands;

/// <summary>
/// <c>load</c>: bulk provisioning under load, from a scenario file or from options; and what is done with its results.
/// </summary>
static class LoadCommand
{
    static readonly Argument<string?> Scenario = new("SCENARIO")
    {
        Description = "A scenario file (YAML), with the names of these options and more. An option goes before the file's value.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "load",
            "Provisions in bulk, measures, and is a gate. Ends with 0 when all thresholds hold, 1 when one does not, 2 "
                + "for a wrong command "
            + "line, 3 when the generator was the limit, so that the result is invalid, 4 when the target cannot be "
                + "reached, 130 when "
            + "interrupted; the reports are written then too.")
        {
            Scenario,
        };
        LoadOptions.AddTo(command);
        command.Add(Provision(terminal));
        command.Add(LoadMergeCommand.Create(terminal));
        command.Add(LoadCompareCommand.Create(terminal));
        command.SetAction((parsed, cancellation) => parsed.GetValue(Scenario) is { } file
            ? RunAsync(terminal, () => LoadOptions.Read(parsed).Over(ScenarioFile.Read(file)), cancellation)
            : Task.FromResult(terminal.Complain("load needs a scenario file, or one of provision, merge and compare "
                + "(--help says more)")));
        return command;
    }

    static Command Provision(Terminal terminal)
    {
        var command = new Command("provision", "Provisions the students of a generated district at a platform, by options "
            + "alone.");
        LoadOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(terminal, () => LoadOptions.Read(parsed), cancellation));
        return command;
    }

    static async Task<int> RunAsync(Terminal terminal, Func<LoadSpec> read, CancellationToken cancellation)
    {
        try
        {
            var spec = read();
            await using var integration = LoadIntegration.Of(spec, terminal.Clock);
            var order = spec.ToOrder();
            if (integration is not null) order = order with { Scenario = integration };
            return await LoadRunner.RunAsync(order, terminal, cancellation);
        }
        catch (LoadException e)
        {
            return terminal.Complain(e.Message, e.IsUnreachable ? ExitCodes.NotReachable : ExitCodes.Usage);
        }
    }
}
