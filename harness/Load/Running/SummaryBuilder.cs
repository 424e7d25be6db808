using System.Globalization;
using Simulators.Load.Engine;
using Simulators.Load.Health;
using Simulators.Load.Output;
using Simulators.Load.Recording;
using Simulators.Load.Results;
using Simulators.Load.Schedules;

namespace Simulators.Load.Running;

/// <summary>Makes the summary of a run.</summary>
sealed class SummaryBuilder(
    LoadOrder order,
    LoadTarget target,
    RunClock clock,
    LoadEngine engine,
    RunRecorder recorder,
    IReadOnlyList<string> notes,
    TimeSpan skipped,
    IReadOnlyList<LimitDocument>? limits)
{
    public SummaryDocument Build(
        Measurement measured,
        IReadOnlyList<PhaseResult> phases,
        HealthDocument health,
        IReadOnlyList<MarkDocument> marks)
    {
        var invalid = Validity.Problems(order.Shape, measured, health, target.IsHere);
        var machine = ThisMachine.Describe(target.IsHere, ProcessOf());
        return new SummaryDocument
        {
            Schema = SummaryDocument.CurrentSchema,
            Order = Ordered(),
            Run = new RunDocument(
                clock.StartedAt,
                Math.Round(measured.Makespan.TotalSeconds, 6),
                Math.Round(skipped.TotalSeconds, 3),
                engine.End,
                invalid.Count == 0,
                invalid,
                engine.Items,
                engine.CutOff,
                order.Interval.TotalSeconds),
            Counts = measured.All.Counts,
            Plan = PlanOf(measured),
            Response = Summaries.Times(measured.All.Response),
            Service = Summaries.Times(measured.All.Service),
            Item = Summaries.Times(measured.Items),
            Delay = Summaries.Times(measured.Delay),
            Operations = OperationsOf(measured),
            Phases = [.. phases.Select(phase => new PhaseDocument(
                phase.Name, phase.Items, phase.Ended, Seconds(phase.Began), Seconds(phase.Took)))],
            Checks = measured.Checks,
            Reasons = Reasons(),
            Thresholds = [.. order.Thresholds.Select(threshold => threshold.Judge(measured))],
            Marks = marks,
            Machines = [machine],
            Health = health,
            Limits = limits,
            Flags = [.. Validity.Flags(measured, health, machine)],
            Notes = [.. notes, .. Validity.Notes(order, measured, health, machine)],
        };
    }

    /// <summary>The units that people plan with, from what was measured.</summary>
    public static PlanDocument PlanOf(Measurement measured)
    {
        var counts = measured.All.Counts;
        var seconds = Math.Max(measured.Makespan.TotalSeconds, 1e-6);
        var each = measured.RequestsPerRecord;
        return new PlanDocument(
            Math.Round(counts.Done / seconds, 3),
            Math.Round((measured.PlatformRequests ?? counts.Requests) / seconds, 3),
            each is { } quotient ? Math.Round(quotient, 4) : null,
            counts.ThrottledMicroseconds / 1e6,
            counts.BackoffMicroseconds / 1e6,
            measured.Duplicates,
            measured.Orphans,
            measured.Missing,
            measured.PlatformRequests);
    }

    /// <summary>Every operation with its counts and times.</summary>
    public static IReadOnlyList<OperationDocument> OperationsOf(Measurement measured) =>
    [
        .. measured.Operations.Select(operation => new OperationDocument(
            operation.Key,
            operation.Value.Counts,
            Summaries.Times(operation.Value.Response),
            Summaries.Times(operation.Value.Service))),
    ];

    OrderDocument Ordered() => new(
        order.Scenario.Name,
        order.Scenario.Platform,
        order.Scenario.Description,
        order.Users,
        order.Seed,
        order.Shape.Model,
        ShapeText.Of(order.Shape),
        order.Shard == Shard.Whole ? null : order.Shard.ToString(),
        order.VendorQuotas ? "vendor" : "off",
        target.Address.AbsoluteUri,
        target.Sandbox.Id,
        [.. order.Thresholds.Select(threshold => threshold.Text)],
        order.Settings.Count > 0 ? order.Settings : null);

    IReadOnlyList<ReasonDocument> Reasons()
    {
        var tags = recorder.Tags.Names;
        return [.. recorder.Reasons.All().Select(reason => new ReasonDocument(
            tags[reason.Tag], reason.Outcome, reason.Reason, reason.Count))];
    }

    string? ProcessOf() => target.Process is null
        ? null
        : "a process of its own, started for this run";

    static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}

/// <summary>A shape in words.</summary>
static class ShapeText
{
    public static string Of(LoadShape shape)
    {
        var parts = new List<string>();
        if (shape.Rates is { } rates) parts.Add($"{Of(rates)} items/s");
        parts.Add(shape.Rates is null ? $"{Of(shape.Workers)} workers" : $"at most {Of(shape.Workers)} at once");
        if (shape.Pacing > TimeSpan.Zero) parts.Add($"one item per worker every {Seconds(shape.Pacing)} s");
        if (shape.Duration is { } duration) parts.Add($"for {Seconds(duration)} s at most");
        if (shape.DropAfter is { } drop) parts.Add($"dropped after {Seconds(drop)} s");
        return string.Join(", ", parts);
    }

    static string Of(IReadOnlyList<Stage> stages) => string.Join(", then ", stages.Select(stage => stage.From == stage.To
        ? stage.For > TimeSpan.Zero ? $"{Number(stage.From)} for {Seconds(stage.For)} s" : Number(stage.From)
        : $"{Number(stage.From)} to {Number(stage.To)} within {Seconds(stage.For)} s"));

    static string Seconds(TimeSpan time) => Number(time.TotalSeconds);

    static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
