using System.Collections.Concurrent;
using Simulators.Bdd.Bindings;
using Simulators.Bdd.Running.Execution;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Suggesting;

/// <summary>What is said of a step that matches nothing, or too much: what was meant, perhaps, and how to write it.</summary>
sealed class UnmatchedSteps(StepLibrary library, bool explain)
{
    readonly ConcurrentDictionary<(string, StepDefinitionType),
        (string? Message, IReadOnlyList<Snippet> Snippets)> _known = new();
    readonly SnippetWriter _snippets = new(library.Bindings.ParameterTypes);

    /// <summary>Writes the suggestion of an undefined step, too.</summary>
    public Outcome OutcomeOf(PlannedPickleStep step, MessageWriter writer)
    {
        if (step.Matches.Count > 1)
        {
            return new Outcome(TestStepResultStatus.Ambiguous, Message: explain ? AmbiguityOf(step) : null);
        }

        var (message, snippets) = _known.GetOrAdd((step.Step.Text, step.Keyword), _ => Suggest(step));
        writer.Write(new Envelope(Suggestion: new Suggestion(writer.NextId(), step.Step.Id, snippets)));
        return new Outcome(TestStepResultStatus.Undefined, Message: message);
    }

    static string AmbiguityOf(PlannedPickleStep step) =>
        "Several step definitions match this text:" + Lines(step.Matches.Select(match =>
            $"{Keywords(match.Binding.Types)} {match.Binding.Expression.Source}   ({match.Binding.Call.Name})"));

    (string?, IReadOnlyList<Snippet>) Suggest(PlannedPickleStep step)
    {
        var snippets = _snippets.Of(step);
        if (!explain) return (null, snippets);
        var elsewhere = library.Matcher.FindAnywhere(step.Step.Text)
            .Select(binding => $"{Keywords(binding.Types)} {binding.Expression.Source}   ({binding.Call.Name})")
            .ToList();
        if (elsewhere.Count > 0)
        {
            return ($"No step definition for {step.Keyword} steps, here, matches this text; these would:"
                + Lines(elsewhere), snippets);
        }

        var nearest = library.Nearest(step.Step.Text, step.Keyword).Select(one => $"{one}   ({one.Reference})").ToList();
        return nearest.Count == 0
            ? ("No step definition matches this text, nor nearly.", snippets)
            : ("No step definition matches this text. Did you mean:" + Lines(nearest), snippets);
    }

    static string Keywords(IReadOnlyList<StepDefinitionType> types) => types.Count == 1 ? types[0].ToString() : "*";

    static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => "\n  " + line));
}
