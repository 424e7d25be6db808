using System.Globalization;
using Simulators.Cli.Console;

namespace Simulators.Cli.Check;

/// <summary>The report for a terminal: counts, then what would be lost, grouped by rule with a few examples of each.</summary>
sealed class TextReport(TextWriter output) : IReportWriter
{
    const int ExamplesOfRule = 5;

    const int FaultsShown = 50;

    readonly SortedDictionary<(string Action, string Kind, string Rule), Group> _groups = [];

    public void Begin(CheckReport report)
    {
        output.WriteLine($"This is School and {Line.Of(report.Source)}");
        if (report.Import is { } import) Write(import);
        if (report.Run is { HasFailed: false } run) Write(run);
    }

    public void Add(SyncRecord record)
    {
        if (!record.IsLost) return;
        var key = (record.Action, record.Kind, record.Rule);
        if (!_groups.TryGetValue(key, out var group)) _groups[key] = group = new Group();
        group.Count++;
        if (group.Examples.Count < ExamplesOfRule) group.Examples.Add(record);
    }

    public void End(CheckReport report)
    {
        foreach (var ((action, kind, rule), group) in _groups)
        {
            output.WriteLine();
            output.WriteLine(Line.Of($"{CheckReport.Count(group.Count, kind)} {action}, by {rule}"));
            foreach (var example in group.Examples)
                output.WriteLine(Line.Of($"  {example.SourcedId} {example.Name}: {example.Reason}"));
            if (group.Count > group.Examples.Count)
                output.WriteLine($"  ... and {Number(group.Count - group.Examples.Count)} more (--format json has all)");
        }

        output.WriteLine();
        output.WriteLine(Line.Of(report.Verdict));
        output.Flush();
    }

    void Write(ImportResult import)
    {
        var records = string.Join(
            ", ",
            import.Records.Where(one => one.Records > 0).Select(one => $"{Number(one.Records)} {one.Collection}"));
        if (records.Length > 0) output.WriteLine(Line.Of($"OneRoster {import.Version}: {records}"));
        if (import.Faults.Count > 0) output.WriteLine();
        foreach (var fault in import.Faults.Take(FaultsShown))
        {
            var value = fault.Value is null ? "" : $" '{fault.Value}'";
            output.WriteLine(Line.Of($"  {fault.Place}{value}: {fault.Problem}"));
        }

        var more = import.FaultCount - Math.Min(FaultsShown, import.Faults.Count);
        if (more > 0) output.WriteLine($"  ... and {Number(more)} more");
        foreach (var warning in import.Warnings) output.WriteLine(Line.Of($"Note: {warning.File}: {warning.Text}"));
    }

    void Write(SyncRun run)
    {
        output.WriteLine();
        output.WriteLine($"{"",-12}{string.Concat(Actions.All.Select(action => $"{action,11}"))}");
        foreach (var kind in run.Summary)
            output.WriteLine(Line.Of($"{kind.Kind,-12}{string.Concat(Actions.All.Select(action => $"{Number(kind.Of(action)),11}"))}"));
        foreach (var warning in run.Warnings)
        {
            output.WriteLine();
            output.WriteLine(Line.Of($"Warning: {warning.Text} ({warning.Rule})"));
        }
    }

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    sealed class Group
    {
        public long Count { get; set; }

        public List<SyncRecord> Examples { get; } = [];
    }
}
