using Simulators.Reports.Model;

namespace Simulators.Reports.Gates;

/// <summary>A failure that is expected for a while.</summary>
/// <param name="Scenario"><c>path:name</c> of a scenario, or a tag: a rule id, with or without <c>@</c>.</param>
/// <param name="Reason">Why it fails.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Expires">The last day on which it is expected.</param>
/// <param name="Line">Its line in the baseline file.</param>
public sealed record BaselineEntry(string Scenario, string Reason, string Owner, DateOnly Expires, int Line)
{
    /// <summary>Where a path ends: feature files are called so.</summary>
    const string PathEnd = ".feature";

    /// <summary>Whether a scenario is one of those it speaks of.</summary>
    public bool Matches(ScenarioFacts scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return NamesScenario
            ? Scenario == $"{scenario.Feature.Uri}:{scenario.Name}"
            : scenario.Tags.Contains(Scenario.TrimStart('@'));
    }

    /// <summary>Whether it has lost its force.</summary>
    public bool HasExpired(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime) > Expires;

    bool NamesScenario => Scenario.Contains(PathEnd, StringComparison.Ordinal) && Scenario.Contains(':');
}
