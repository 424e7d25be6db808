using System.Globalization;
using Simulators.Load.Output;
using Simulators.Load.Thresholds;

namespace Simulators.Cli.Load;

/// <summary>A summary in some lines of text.</summary>
static class SummaryText
{
    public static void Write(SummaryDocument summary, string? folder, TextWriter output)
    {
        var (counts, plan, run) = (summary.Counts, summary.Plan, summary.Run);
        Line("records", $"{counts.Done:N0} there ({counts.Created:N0} new, {counts.Existing:N0} before), {counts.Failed:N0} not");
        Line("time", $"{TimeText.Of(run.MakespanSeconds * 1e6)}, {plan.RecordsPerSecond:#,0.#} records/s, "
            + $"{plan.RequestsPerSecond:#,0.#} requests/s");
        if (LimitText.Answer(summary) is { } answer) Line("answer", answer);
        foreach (var limit in LimitsOf(summary)) Line("limit", $"{LimitText.Of(limit)}, refused {limit.Refused:N0} calls");
        Line("requests", $"{counts.Requests:N0}, {counts.RequestsFailed:N0} failed, {counts.RequestsThrottled:N0} "
            + $"throttled, {counts.Retries:N0} retries");
        Line("platform", plan.PlatformRequests is { } seen
            ? $"{seen:N0} requests reached it by its own journal, {PerRecord(plan)} per record"
            : $"its journal was not asked; {PerRecord(plan)} requests per record by what was sent");
        Line("lost", $"{TimeText.Of(counts.ThrottledMicroseconds)} to throttling, "
            + $"{TimeText.Of(counts.BackoffMicroseconds)} to failures, of all workers together");
        Times("response", summary.Response);
        Times("service", summary.Service);
        Line("schedule", $"{counts.Late:N0} late, {counts.Queued:N0} waited for a worker, {counts.Dropped:N0} dropped, of "
            + $"{counts.Items:N0} items");
        Line("simulator", summary.Checks.Count == 0
            ? "not looked at"
            : $"{plan.Missing:N0} missing, {plan.Duplicates:N0} duplicates, {plan.Orphans:N0} orphans");
        foreach (var reason in summary.Reasons.Take(5)) Line("because", $"{reason.Count:N0} {reason.Tag}: "
            + $"{Console.Line.Of(reason.Reason)}");
        foreach (var threshold in summary.Thresholds)
            Line(threshold.Holds ? "holds" : "BROKEN", $"{Console.Line.Of(threshold.Text)} (it was {threshold.Actual})");
        foreach (var machine in summary.Machines) Line("machine", MachineText(machine));
        Line("health", HealthText(summary.Health));
        foreach (var flag in summary.Flags ?? []) Line("FLAG", $"{Console.Line.Of(flag)}");
        foreach (var note in summary.Notes) Line("note", $"{Console.Line.Of(note)}");
        if (folder is not null) Line("report", $"{Path.Combine(folder, "report.html")}");

        void Line(string name, string text) =>
            output.WriteLine($"{name,-10}{text}");

        void Times(string name, TimesDocument times) => Line(name, times.Count == 0
            ? "nothing was measured"
            : $"p50 {TimeText.Of(times.P50)}, p95 {TimeText.Of(times.P95)}, p99 {TimeText.Of(times.P99)}, max "
                + $"{TimeText.Of(times.Max)}");
    }

    static string MachineText(MachineDocument machine) => Console.Line.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{machine.Name}, {machine.Cores} cores {(machine.SharedWithTarget ? "shared with the simulator" : "of its own")}, "
            + $"{machine.Processor}, {machine.Runtime}, GC {machine.GarbageCollector}"));

    static string HealthText(HealthDocument health) => string.Create(
        CultureInfo.InvariantCulture,
        $"processors: generator {health.GeneratorCpu:P0}, simulator {Share(health.TargetCpu)}, "
            + $"machine {Share(health.MachineCpu)}; GC pauses: generator {health.GeneratorGcPauseMilliseconds:0} ms, "
            + $"simulator {Pause(health.TargetGcPauseMilliseconds)}");

    static string Share(double? share) => share?.ToString("P0", CultureInfo.InvariantCulture) ?? "not told";

    static string Pause(double? pause) => pause is { } ms ? ms.ToString("0 'ms'", CultureInfo.InvariantCulture) : "not told";

    static IEnumerable<LimitDocument> LimitsOf(SummaryDocument summary) =>
        summary.Order.Quotas == "vendor" ? summary.Limits ?? [] : [];

    static string PerRecord(PlanDocument plan) =>
        plan.RequestsPerRecord?.ToString("0.###", CultureInfo.InvariantCulture) ?? "none";
}
