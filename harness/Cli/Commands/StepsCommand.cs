using System.CommandLine;
using System.Globalization;
using Simulators.Bdd.Running;
using Simulators.Cli.Conform;
using Simulators.Cli.Console;

namespace Simulators.Cli.Commands;

/// <summary><c>steps</c>: the step catalogue, with examples and how often each step is used.</summary>
static class StepsCommand
{
    static readonly Argument<string[]> Words = new("WORD")
    {
        Description = "Only steps whose text, class or explanation has all these words.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    static readonly Option<string> Features = new("--features")
    {
        Description = "The features in which uses are counted.",
        HelpName = "PATH",
        DefaultValueFactory = _ => "features",
    };

    static readonly Option<bool> Unused = new("--unused")
    {
        Description = "Only steps that no feature uses; ends with 1 when there are any.",
    };

    static readonly Option<string?> Like = new("--like")
    {
        Description = "The steps nearest to a text, as for a step that is undefined.",
        HelpName = "TEXT",
    };

    static readonly Option<string[]> Steps = new("--steps")
    {
        Description = "An assembly with step definitions of your own, beside ours. Repeatable.",
        HelpName = "DLL",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("steps", "Lists the steps that features can be written with, by subject, with examples and use counts.")
        {
            Words, Features, Unused, Like, Steps,
        };
        command.SetAction(parsed => Run(parsed, terminal));
        return command;
    }

    static int Run(ParseResult parsed, Terminal terminal)
    {
        try
        {
            var library = ConformOrder.LibraryOf(parsed.GetValue(Steps) ?? []);
            if (parsed.GetValue(Like) is { } text) return Show(library.Nearest(text, count: 5), terminal);
            var uses = StepUses.Count(library, parsed.GetRequiredValue(Features));
            var words = parsed.GetValue(Words) ?? [];
            var unused = parsed.GetValue(Unused);
            List<StepDefinitionInfo> shown =
                [.. library.Definitions.Where(step => HasAll(step, words) && (!unused || uses.Of(step) == 0))];
            foreach (var subject in shown.GroupBy(step => step.Method.DeclaringType!)) Show(subject, uses, terminal);
            return unused && shown.Count > 0 ? ExitCodes.Finding : ExitCodes.Success;
        }
        catch (ConformException e)
        {
            return terminal.Complain(e.Message);
        }
    }

    static int Show(IEnumerable<StepDefinitionInfo> nearest, Terminal terminal)
    {
        foreach (var step in nearest) terminal.Out.WriteLine(step);
        return ExitCodes.Success;
    }

    static void Show(IGrouping<Type, StepDefinitionInfo> subject, StepUses uses, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(SubjectOf(subject.Key));
        foreach (var step in subject.OrderBy(step => step.Keywords[0]).ThenBy(step => step.Expression, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{uses.Of(step),5}x  {step}"));
            if (step.Summary is { } summary) terminal.Out.WriteLine($"        {summary}");
            foreach (var example in step.Examples.Count > 0 ? step.Examples : uses.ExampleOf(step))
                terminal.Out.WriteLine($"        e.g. {example}");
        }
    }

    /// <summary><c>Simulators.Steps.ClassIn.AccountSteps</c> is <c>ClassIn: accounts</c>'s place.</summary>
    static string SubjectOf(Type type)
    {
        var space = type.Namespace?.Split('.')[^1] ?? "";
        var name = type.Name.EndsWith("Steps", StringComparison.Ordinal) ? type.Name[..^"Steps".Length] : type.Name;
        return $"== {space}: {name}";
    }

    static bool HasAll(StepDefinitionInfo step, IReadOnlyList<string> words) => words.All(word =>
        $"{step} {step.Summary} {step.Method.DeclaringType!.FullName}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
