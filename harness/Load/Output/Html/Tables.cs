using System.Globalization;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Output.Html;

/// <summary>The tables of the report.</summary>
static class Tables
{
    static readonly string[] s_percentiles = ["", "count", "mean", "p50", "p90", "p95", "p99", "p99.9", "max"];

    public static string Plan(SummaryDocument summary)
    {
        var (counts, plan) = (summary.Counts, summary.Plan);
        return Markup.Table(
            "What people plan with",
            ["", ""],
            [
                ["Records", $"{Number(counts.Done)} there ({Number(counts.Created)} new, {Number(counts.Existing)} "
                    + $"before), {Number(counts.Failed)} not"],
                ["Records a second", Real(plan.RecordsPerSecond)],
                [FinishLabel(summary), TimeText.Of(summary.Run.MakespanSeconds * 1e6)],
                .. LimitText.Answer(summary) is { } answer ? [["At the vendor's limits", answer]] : (string[][])[],
                ["Requests sent", Number(counts.Requests)],
                [
                    "Requests at the platform",
                    plan.PlatformRequests is { } seen
                        ? $"{Number(seen)} by its own journal ({Real(plan.RequestsPerSecond)} a second)"
                        : "its journal was not asked",
                ],
                ["Requests per record", plan.RequestsPerRecord is { } each ? Real(each) : "none was made"],
                ["Retries", Number(counts.Retries)],
                ["Time lost to throttling", $"{TimeText.Of(counts.ThrottledMicroseconds)} of all workers together, "
                    + $"{Number(counts.RequestsThrottled)} requests"],
                ["Time lost to failures", $"{TimeText.Of(counts.BackoffMicroseconds)} of all workers together, "
                    + $"{Number(counts.RequestsFailed)} requests"],
                ["Duplicates, orphans, missing", $"{Found(plan.Duplicates)}, {Found(plan.Orphans)}, {Found(plan.Missing)}"],
                ["Late, waited for a worker, dropped", $"{Number(counts.Late)}, {Number(counts.Queued)}, "
                    + $"{Number(counts.Dropped)} of {Number(counts.Items)} items"],
            ]);
    }

    /// <summary>The limits that were kept; nothing where none were.</summary>
    public static string Limits(SummaryDocument summary) =>
        summary.Order.Quotas != "vendor" || summary.Limits is not { Count: > 0 } limits ? "" : Markup.Table(
            "The vendor's limits",
            ["what is counted", "limit", "refused in this run", "answered with", "how sure", "source"],
            limits.Select(IReadOnlyList<string> (one) =>
                [one.Counts, LimitText.Amount(one), Number(one.Refused), one.Answer, one.Confidence, one.Source]));

    public static string Times(SummaryDocument summary) => Markup.Table(
        "Times",
        s_percentiles,
        [
            Row("response: from due to done", summary.Response),
            Row("service: from sent to done", summary.Service),
            Row("whole item, with retries and waits", summary.Item),
            Row("begun late by the generator", summary.Delay),
        ]);

    public static string Thresholds(SummaryDocument summary) => summary.Thresholds.Count == 0 ? "" : Markup.Table(
        "Thresholds",
        ["threshold", "was", "holds"],
        summary.Thresholds.Select(IReadOnlyList<string> (one) => [one.Text, one.Actual, one.Holds ? "yes" : "NO"]));

    public static string Operations(SummaryDocument summary) => Markup.Table(
        "Operations",
        ["operation", "requests", "failed", "throttled", "retries", "records", "refused",
            "response p50", "p99", "service p50", "p99"],
        summary.Operations.Select(IReadOnlyList<string> (one) =>
        [
            one.Tag, Number(one.Counts.Requests), Number(one.Counts.RequestsFailed), Number(one.Counts.RequestsThrottled),
            Number(one.Counts.Retries), Number(one.Counts.Done), Number(one.Counts.Failed), TimeText.Of(one.Response.P50),
            TimeText.Of(one.Response.P99), TimeText.Of(one.Service.P50), TimeText.Of(one.Service.P99),
        ]));

    public static string Phases(SummaryDocument summary) => Markup.Table(
        "Phases",
        ["phase", "items", "ended", "began after", "took"],
        summary.Phases.Select(IReadOnlyList<string> (one) =>
            [one.Name, Number(one.Items), Number(one.Ended), $"{Real(one.BeganSeconds)} s", $"{Real(one.TookSeconds)} s"]));

    public static string Checks(SummaryDocument summary)
    {
        if (summary.Checks.Count == 0) return "<p class=\"bad\">What the simulator holds was not looked at.</p>\n";
        var table = Markup.Table(
            "What the simulator holds, against what was sent",
            ["collection", "acknowledged", "present", "missing", "duplicates", "orphans", "there without an acknowledgement"],
            summary.Checks.Select(IReadOnlyList<string> (one) =>
            [
                one.Collection, Number(one.Expected), Number(one.Present), Number(one.Missing), Number(one.Duplicates),
                Number(one.Orphans), Number(one.Unacknowledged),
            ]));
        return table + Markup.List(
            summary.Checks.SelectMany(check => check.Examples.Select(example => $"{check.Collection}: {example}")));
    }

    public static string Reasons(SummaryDocument summary) => summary.Reasons.Count == 0 ? "" : Markup.Table(
        "Why requests made no record",
        ["operation", "outcome", "reason", "requests"],
        summary.Reasons.Select(IReadOnlyList<string> (one) =>
            [one.Tag, $"{one.Outcome}".ToLowerInvariant(), one.Reason, Number(one.Count)]));

    public static string Marks(SummaryDocument summary) => summary.Marks.Count == 0 ? "" : Markup.Table(
        "Events (dotted lines in the charts)",
        ["", "after", "what", ""],
        summary.Marks.Select(IReadOnlyList<string> (one, index) =>
            [Number(index + 1), $"{Real(one.AtSeconds)} s", one.Kind, one.Text]));

    public static string Machines(SummaryDocument summary) => Markup.Table(
        "Machines that sent",
        ["machine", "processor", "cores", "memory", "system", "runtime", "garbage collector", "simulator"],
        summary.Machines.Select(IReadOnlyList<string> (one) =>
        [
            one.Name, one.Processor, Number(one.Cores), $"{Real(one.MemoryGigabytes)} GB", one.System,
            one.Runtime, one.GarbageCollector,
            one.SharedWithTarget ? $"on the same machine, {one.TargetProcess ?? "in another process"}" : "elsewhere",
        ]));

    public static string Health(SummaryDocument summary)
    {
        var health = summary.Health;
        return Markup.Table(
            "How both ends fared",
            ["", "generator", "simulator", "machine"],
            [
                ["processors, mean", Percent(health.GeneratorCpu), Percent(health.TargetCpu), Percent(health.MachineCpu)],
                [
                    "processors, peak", Percent(health.GeneratorCpuPeak), Percent(health.TargetCpuPeak),
                    Percent(health.MachineCpuPeak),
                ],
                ["garbage collector's pauses", $"{Real(health.GeneratorGcPauseMilliseconds)} ms in "
                    + $"{Number(health.GeneratorCollections)} collections", Milliseconds(health.TargetGcPauseMilliseconds), ""],
                ["own time per request", "", Milliseconds(health.TargetOwnMillisecondsPerRequest), ""],
                ["ticks late at worst", $"{Real(health.LagMillisecondsPeak)} ms", "", ""],
                ["waiting for a thread at worst", Number(health.ThreadPoolQueuePeak), "", ""],
                ["memory at most", $"{Real(health.MemoryMegabytesPeak)} MB", "", ""],
            ]);
    }

    static IReadOnlyList<string> Row(string name, TimesDocument times) => times.Count == 0
        ? [name, "0", "", "", "", "", "", "", ""]
        :
        [
            name, Number(times.Count), TimeText.Of(times.Mean), TimeText.Of(times.P50), TimeText.Of(times.P90),
            TimeText.Of(times.P95),
            TimeText.Of(times.P99), TimeText.Of(times.P999), TimeText.Of(times.Max),
        ];

    static string FinishLabel(SummaryDocument summary) =>
        summary.Run.End == Engine.RunEnd.WorkDone && summary.Order.Shard is null
            ? $"Time to finish {Number(summary.Order.Users)} students"
            : "Time of the run";

    static string Found(long? number) => number is { } found ? Number(found) : "not looked at";

    static string Percent(double? share) => share is { } value ? $"{Real(value * 100)} %" : "not told";

    static string Milliseconds(double? time) => time is { } value ? $"{Real(value)} ms" : "not told";

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Real(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
