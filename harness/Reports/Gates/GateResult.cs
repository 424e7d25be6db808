using Simulators.Reports.Model;

namespace Simulators.Reports.Gates;

/// <summary>What the gates say of a run.</summary>
/// <param name="Known">Failures that the baseline expects, each with its entry.</param>
/// <param name="Complaints">Why the run fails though its scenarios might not: a line each, with the mend.</param>
public sealed record GateResult(IReadOnlyDictionary<ScenarioOutcome, BaselineEntry> Known, IReadOnlyList<string> Complaints)
{
    /// <summary>Nothing was expected, and nothing is wrong.</summary>
    public static GateResult None { get; } = new(new Dictionary<ScenarioOutcome, BaselineEntry>(), []);
}
