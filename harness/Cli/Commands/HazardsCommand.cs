using System.CommandLine;
using Simulators.Cli.Console;
using Simulators.Steps.Hazards;

namespace Simulators.Cli.Commands;

/// <summary><c>hazards</c>: what goes wrong in the field, where, and what exactly happens there.</summary>
static class HazardsCommand
{
    static readonly Argument<string[]> Words = new("WORD")
    {
        Description = "Only hazards whose name, meaning or platforms have all these words.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "hazards", "Lists what can go wrong in the field, by name, platform by platform: for conform --hazards, and for features.")
        {
            Words,
        };
        command.SetAction(parsed => Run(parsed.GetValue(Words) ?? [], terminal));
        return command;
    }

    static int Run(IReadOnlyList<string> words, Terminal terminal)
    {
        List<Hazard> shown = [.. HazardCatalogue.All.Where(hazard => words.All(word => Has(hazard, word)))];
        if (shown.Count == 0) return terminal.Complain($"No hazard has all of: {string.Join(", ", words)}.", ExitCodes.Finding);
        foreach (var hazard in shown)
        {
            terminal.Out.WriteLine(hazard.Name);
            terminal.Out.WriteLine($"    {hazard.Meaning}");
            foreach (var place in hazard.Places)
                terminal.Out.WriteLine($"    {HazardCatalogue.NameOf(place.Platform)}: {place.Does} [{string.Join(", ", place.Rules)}]");
            terminal.Out.WriteLine();
        }

        return ExitCodes.Success;
    }

    static bool Has(Hazard hazard, string word) =>
        hazard.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || hazard.Meaning.Contains(word, StringComparison.OrdinalIgnoreCase)
        || hazard.Places.Any(place => place.Platform.Contains(word, StringComparison.OrdinalIgnoreCase));
}
