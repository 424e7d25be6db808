using System.Text.RegularExpressions;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;
using Simulators.Gherkin.Tags;

namespace Simulators.Cli.Conform;

/// <summary>Which scenarios of the features are run. Every condition that is given has to hold.</summary>
sealed record Selection
{
    /// <summary>A tag expression.</summary>
    public TagExpression? Tags { get; init; }

    /// <summary>Matches a part of a scenario's name.</summary>
    public Regex? Name { get; init; }

    /// <summary>Whether a scenario's tags name a rule of the level that is asked for.</summary>
    public Func<Pickle, bool>? Level { get; init; }

    /// <summary>Which part of how many: every n-th scenario, so that the parts are alike in size.</summary>
    public (int Index, int Count) Shard { get; init; } = (1, 1);

    /// <summary>The scenarios to run, in the order of the files.</summary>
    public IReadOnlyList<Pickle> Of(IReadOnlyList<(ParsedFeature Feature, IReadOnlyList<int> Lines)> features) =>
        [.. features.SelectMany(file => file.Feature.Pickles.Where(pickle => Lies(pickle, file)))
            .Where(Fits)
            .Where((_, position) => position % Shard.Count == Shard.Index - 1)];

    bool Fits(Pickle pickle) =>
        (Tags is null || Tags.Evaluate(pickle.Tags.Select(tag => tag.Name)))
        && (Name is null || Name.IsMatch(pickle.Name))
        && (Level is null || Level(pickle));

    /// <summary>
    /// A line selects the scenario that it lies in: its own line, a row of its examples, a step. A line above all of them (the
    /// feature's, a rule's, the background's) selects everything.
    /// </summary>
    static bool Lies(Pickle pickle, (ParsedFeature Feature, IReadOnlyList<int> Lines) file) =>
        file.Lines.Count == 0 || file.Lines.Any(line => Starts(file.Feature, line) is not { } starts || Belongs(pickle, file.Feature, line, starts));

    static bool Belongs(Pickle pickle, ParsedFeature feature, int line, int scenario)
    {
        var own = LineOf(pickle);
        if (own == line) return true;
        var last = Scenarios(feature).Where(other => other > scenario).DefaultIfEmpty(int.MaxValue).Min();
        if (own < scenario || own >= last) return false;
        // A row of examples selects itself; any other line of an outline all its rows.
        return !feature.Pickles.Any(other => LineOf(other) == line);
    }

    /// <summary>The line of the scenario that a line lies in, or null when it lies above all scenarios.</summary>
    static int? Starts(ParsedFeature feature, int line)
    {
        var before = Scenarios(feature).Where(start => start <= line).ToList();
        return before.Count == 0 ? null : before.Max();
    }

    /// <summary>Where scenarios begin: at their first tag.</summary>
    static IEnumerable<int> Scenarios(ParsedFeature feature) =>
        (feature.Document?.Feature?.Children ?? [])
            .SelectMany(child => child.Rule is { } rule ? rule.Children.Select(inner => inner.Scenario) : [child.Scenario])
            .OfType<Scenario>()
            .Select(scenario => scenario.Tags.Select(tag => tag.Location.Line).Append(scenario.Location.Line).Min());

    static int LineOf(Pickle pickle) => pickle.Location?.Line ?? 0;
}
