using Simulators.Reports.Model;

namespace Simulators.Reports.Gates;

/// <summary>The failures that are expected; read by <see cref="BaselineReader"/>.</summary>
/// <param name="Path">The file, as complaints name it.</param>
/// <param name="Entries">In the file's order.</param>
public sealed record Baseline(string Path, IReadOnlyList<BaselineEntry> Entries)
{
    /// <summary>The entry in force that expects a scenario to fail, or null.</summary>
    public BaselineEntry? For(ScenarioFacts scenario, DateTimeOffset now) =>
        Entries.FirstOrDefault(entry => !entry.HasExpired(now) && entry.Matches(scenario));

    internal GateResult Judge(RunResult run, DateTimeOffset now, bool partial)
    {
        var known = new Dictionary<ScenarioOutcome, BaselineEntry>(ReferenceEqualityComparer.Instance);
        foreach (var scenario in run.Scenarios.Where(scenario => scenario.Outcome.IsBad()))
        {
            if (For(scenario.Scenario, now) is { } entry) known[scenario] = entry;
        }

        return new GateResult(known, [.. Entries.Select(entry => Complaint(entry, run, now, partial)).OfType<string>()]);
    }

    string? Complaint(BaselineEntry entry, RunResult run, DateTimeOffset now, bool partial)
    {
        var where = $"{Path}:{entry.Line}: \"{entry.Scenario}\"";
        if (entry.HasExpired(now))
            return $"{where} expired on {entry.Expires:yyyy-MM-dd}: {entry.Owner} mends the failure, or agrees on a new date.";
        var known = run.Known.Count(entry.Matches);
        if (known == 0)
            return partial ? null : $"{where} is stale, no scenario has this name or tag: correct it, or remove the entry.";
        Outcome[] ran = [.. run.Scenarios.Where(scenario => entry.Matches(scenario.Scenario))
            .Select(scenario => scenario.Outcome)];
        return ran.Length >= known && ran.All(outcome => outcome == Outcome.Passed)
            ? $"{where} passes, though it is expected to fail ({entry.Reason}): remove the entry."
            : null;
    }
}
