using System.Globalization;
using Simulators.Load.Output;
using Simulators.Load.Results;
using Simulators.Load.Running;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Comparison;

/// <summary>
/// Makes one summary of those of several shards: counts and histograms add up exactly, thresholds are judged anew.
/// </summary>
public static class SummaryMerge
{
    /// <param name="summaries">One or more, of shards of the same run.</param>
    /// <exception cref="InvalidDataException">They are not of one run, or damaged; the message says why.</exception>
    public static SummaryDocument Of(IReadOnlyList<SummaryDocument> summaries)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        MustBelongTogether(summaries);
        var measured = new Measurement();
        foreach (var summary in summaries) measured.Add(Summaries.Measured(summary));
        var start = summaries.Min(summary => summary.Run.StartedAt);
        measured.PlatformRequests = summaries.Count == 1 ? summaries[0].Plan.PlatformRequests : null;
        measured.Makespan = summaries.Max(summary => summary.Run.StartedAt.AddSeconds(summary.Run.MakespanSeconds)) - start;
        var first = summaries[0];
        return new SummaryDocument
        {
            Schema = SummaryDocument.CurrentSchema,
            Order = first.Order with
            {
                Shard = null,
                Thresholds = [.. summaries.SelectMany(one => one.Order.Thresholds).Distinct()],
            },
            Run = RunOf(summaries, start, measured.Makespan),
            Counts = measured.All.Counts,
            Plan = SummaryBuilder.PlanOf(measured),
            Response = Summaries.Times(measured.All.Response),
            Service = Summaries.Times(measured.All.Service),
            Item = Summaries.Times(measured.Items),
            Delay = Summaries.Times(measured.Delay),
            Operations = SummaryBuilder.OperationsOf(measured),
            Phases = [.. summaries.SelectMany(one => one.Phases).GroupBy(phase => phase.Name).Select(PhaseOf)],
            Checks = measured.Checks,
            Reasons = ReasonsOf(summaries),
            Thresholds = ThresholdsOf(summaries, measured),
            Marks =
            [
                .. summaries.SelectMany(one => Shifted(one, start))
                    .OrderBy(mark => mark.AtSeconds)
                    .DistinctBy(mark => (mark.Kind, mark.Text)),
            ],
            Machines = [.. summaries.SelectMany(one => one.Machines).Distinct()],
            Health = HealthOf(summaries),
            Limits = LimitsOf(summaries),
            Flags = [.. Missing(summaries), .. summaries.SelectMany(one => one.Flags ?? []).Distinct()],
            Notes = [$"Merged of {summaries.Count} summaries.", .. summaries.SelectMany(one => one.Notes).Distinct()],
        };
    }

    static void MustBelongTogether(IReadOnlyList<SummaryDocument> summaries)
    {
        if (summaries.Count == 0) throw new InvalidDataException("There is nothing to merge.");
        var first = summaries[0].Order;
        foreach (var other in summaries.Skip(1).Select(summary => summary.Order))
        {
            if ((other.Scenario, other.Users, other.Seed, other.Quotas)
                != (first.Scenario, first.Users, first.Seed, first.Quotas))
                throw new InvalidDataException(
                    $"They are not of one run: {Name(first)} and {Name(other)}.");
        }

        var shards = summaries.Select(summary => summary.Order.Shard).ToList();
        if (summaries.Count > 1 && shards.Distinct().Count() < shards.Count)
        {
            var names = string.Join(", ", shards.Select(shard => shard ?? "a whole run"));
            throw new InvalidDataException($"A shard is there twice, or is no shard: {names}.");
        }

        var counts = shards.OfType<string>().Select(CountOf).Distinct().ToList();
        if (counts.Count > 1)
            throw new InvalidDataException($"They are shards of different runs: {string.Join(", ", shards.OfType<string>())}.");
    }

    /// <summary>4 of 1/4.</summary>
    static string CountOf(string shard) => shard[(shard.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>What is said of shards that were not given: the whole is no whole then.</summary>
    static IEnumerable<string> Missing(IReadOnlyList<SummaryDocument> summaries)
    {
        var shards = summaries.Select(one => one.Order.Shard).OfType<string>().ToHashSet();
        if (shards.Count == 0) yield break;
        if (!int.TryParse(CountOf(shards.First()), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) yield break;
        var missing = Enumerable.Range(1, Math.Min(count, 10_000))
            .Select(index => string.Create(CultureInfo.InvariantCulture, $"{index}/{count}"))
            .Where(name => !shards.Contains(name)).ToList();
        if (missing.Count == 0) yield break;
        var more = missing.Count > 10 ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - 10} more") : "";
        yield return $"Shards that were not given: {string.Join(", ", missing.Take(10))}{more}. This is not the whole run.";
    }

    static string Name(OrderDocument order) =>
        $"{order.Scenario} with {order.Users} users of seed {order.Seed}, quotas {order.Quotas}";

    static RunDocument RunOf(IReadOnlyList<SummaryDocument> summaries, DateTimeOffset start, TimeSpan makespan) => new(
        start,
        Math.Round(makespan.TotalSeconds, 6),
        summaries.Max(one => one.Run.SkippedSeconds),
        summaries.Select(one => one.Run.End).Max(),
        summaries.All(one => one.Run.Valid),
        [.. summaries.SelectMany(one => one.Run.InvalidBecause.Select(why => $"{one.Order.Shard ?? "run"}: {why}"))],
        summaries.Sum(one => one.Run.ItemsOrdered),
        summaries.Sum(one => one.Run.ItemsCutOff),
        summaries[0].Run.IntervalSeconds);

    static PhaseDocument PhaseOf(IGrouping<string, PhaseDocument> phases) => new(
        phases.Key,
        phases.Sum(phase => phase.Items),
        phases.Sum(phase => phase.Ended),
        phases.Min(phase => phase.BeganSeconds),
        phases.Max(phase => phase.BeganSeconds + phase.TookSeconds) - phases.Min(phase => phase.BeganSeconds));

    static List<ReasonDocument> ReasonsOf(IReadOnlyList<SummaryDocument> summaries) =>
    [
        .. summaries.SelectMany(one => one.Reasons)
            .GroupBy(reason => (reason.Tag, reason.Outcome, reason.Reason))
            .Select(same => new ReasonDocument(same.Key.Tag, same.Key.Outcome, same.Key.Reason, same.Sum(one => one.Count)))
            .OrderByDescending(reason => reason.Count),
    ];

    static List<ThresholdResult> ThresholdsOf(IReadOnlyList<SummaryDocument> summaries, Measurement measured)
    {
        try
        {
            var texts = summaries.SelectMany(one => one.Order.Thresholds).Distinct();
            return [.. texts.Select(text => Threshold.Parse(text).Judge(measured))];
        }
        catch (FormatException e)
        {
            throw new InvalidDataException(e.Message);
        }
    }

    /// <summary>Every shard saw the same refusals of one school's limits, from its begin to its end.</summary>
    static List<LimitDocument>? LimitsOf(IReadOnlyList<SummaryDocument> summaries) =>
        summaries.All(one => one.Limits is null)
            ? null
            :
            [
                .. summaries.SelectMany(one => one.Limits ?? [])
                    .GroupBy(limit => limit.Id)
                    .Select(same => same.First() with { Refused = same.Max(one => one.Refused) }),
            ];

    static IEnumerable<MarkDocument> Shifted(SummaryDocument summary, DateTimeOffset start) => summary.Marks
        .Select(mark => mark with { AtSeconds = mark.AtSeconds + (summary.Run.StartedAt - start).TotalSeconds });

    /// <summary>The worst of all machines: a shard that had no power to spare spoils the whole.</summary>
    static HealthDocument HealthOf(IReadOnlyList<SummaryDocument> summaries)
    {
        var all = summaries.Select(one => one.Health).ToList();
        return new HealthDocument(
            all.Max(one => one.GeneratorCpu),
            all.Max(one => one.GeneratorCpuPeak),
            all.Max(one => one.TargetCpu),
            all.Max(one => one.TargetCpuPeak),
            all.Max(one => one.MachineCpu),
            all.Max(one => one.MachineCpuPeak),
            all.Max(one => one.GeneratorGcPauseMilliseconds),
            all.Max(one => one.GeneratorCollections),
            all.Max(one => one.TargetGcPauseMilliseconds),
            all.Max(one => one.LagMillisecondsPeak),
            all.Max(one => one.ThreadPoolQueuePeak),
            all.Max(one => one.MemoryMegabytesPeak),
            all.Max(one => one.TargetOwnMillisecondsPerRequest));
    }
}
