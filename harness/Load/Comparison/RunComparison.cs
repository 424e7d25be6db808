using System.Globalization;
using Simulators.Load.Output;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Comparison;

/// <summary>How much worse a metric may be: <c>p99=10%</c>.</summary>
/// <param name="Metric">Of what.</param>
/// <param name="Share">So much of the first run's value.</param>
public sealed record RegressionGate(Metric Metric, double Share)
{
    /// <summary>Reads one; <c>p99</c> alone is <c>response.p99</c>.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static RegressionGate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.LastIndexOf('=');
        if (equals < 1) throw new FormatException($"'{text}' is no gate: write METRIC=PERCENT, such as p99=10%.");
        var (name, share) = (text[..equals].Trim(), text[(equals + 1)..].Trim());
        if (name.StartsWith('p') && name.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter == '.'))
            name = $"response.{name}";
        if (!MetricCatalogue.TryFind(name, out var metric, out var problem)) throw new FormatException($"'{text}': {problem}");
        if (!share.EndsWith('%')
            || !double.TryParse(share[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            throw new FormatException($"'{text}': '{share}' is no percentage, such as 10%.");
        return new RegressionGate(metric, percent / 100);
    }
}

/// <summary>A metric in two runs.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Before">Its value in the first run; null when nothing was measured.</param>
/// <param name="After">Its value in the second.</param>
/// <param name="Worse">
/// By which share of the first the second is worse; below 0 when it is better; null when either is missing.
/// </param>
/// <param name="Allowed">How much worse it may be, where a gate says so.</param>
public sealed record MetricPair(Metric Metric, double? Before, double? After, double? Worse, double? Allowed)
{
    /// <summary>Whether it is worse than a gate allows; what cannot be compared does not pass a gate.</summary>
    public bool IsRegression => Allowed is { } most && !(Worse <= most);
}

/// <summary>Two runs side by side.</summary>
public static class RunComparison
{
    /// <summary>What is shown in any case.</summary>
    static readonly string[] s_usual =
    [
        "makespan", "records.rate", "requests.rate", "requests.per-record", "response.p50", "response.p95", "response.p99",
        "response.max",
        "service.p50", "service.p99", "records.failed.ratio", "requests.failed.ratio", "retries", "throttled.time", "duplicates",
        "orphans",
        "missing",
    ];

    /// <summary>Compares two runs.</summary>
    /// <exception cref="InvalidDataException">A summary is damaged.</exception>
    public static IReadOnlyList<MetricPair> Of(SummaryDocument before, SummaryDocument after, IReadOnlyList<RegressionGate> gates)
    {
        ArgumentNullException.ThrowIfNull(gates);
        var (first, second) = (Summaries.Measured(before), Summaries.Measured(after));
        var usual = s_usual
            .Where(name => !gates.Any(gate => $"{gate.Metric}" == name))
            .Select(name => (Metric: Known(name), Allowed: (double?)null));
        return
        [
            .. gates.Select(gate => (gate.Metric, Allowed: (double?)gate.Share)).Concat(usual)
                .Select(one => Pair(one.Metric, one.Metric.Of(first), one.Metric.Of(second), one.Allowed)),
        ];
    }

    /// <summary>In what the runs were not the same work: then neither times nor counts follow from each other.</summary>
    public static IReadOnlyList<string> OtherWork(SummaryDocument before, SummaryDocument after) =>
    [
        .. Differing(
            ("scenario", before.Order.Scenario, after.Order.Scenario),
            ("students", $"{before.Order.Users}", $"{after.Order.Users}"),
            ("shard", before.Order.Shard ?? "none", after.Order.Shard ?? "none"),
            ("quotas", before.Order.Quotas, after.Order.Quotas),
            ("end", $"{before.Run.End}", $"{after.Run.End}")),
    ];

    /// <summary>In what else they differ: what somebody may have changed on purpose, to see what it does.</summary>
    public static IReadOnlyList<string> OtherWays(SummaryDocument before, SummaryDocument after) =>
    [
        .. Differing(
            ("seed", $"{before.Order.Seed}", $"{after.Order.Seed}"),
            ("shape", before.Order.Shape, after.Order.Shape),
            ("settings", Settings(before), Settings(after)),
            ("machine", Machines(before), Machines(after))),
    ];

    static IEnumerable<string> Differing(params IEnumerable<(string Name, string Before, string After)> facts) =>
        facts.Where(fact => fact.Before != fact.After).Select(fact => $"{fact.Name}: {fact.Before} in A, {fact.After} in B");

    static string Settings(SummaryDocument summary) => summary.Order.Settings is { } settings
        ? string.Join(", ", settings.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} = {one.Value}"))
        : "none";

    static string Machines(SummaryDocument summary) => string.Join(", ", summary.Machines
        .Select(one => $"{one.Name} ({one.Cores} cores, "
            + $"{(one.SharedWithTarget ? "shared with the simulator" : "the simulator elsewhere")})")
        .Distinct());

    static MetricPair Pair(Metric metric, double? before, double? after, double? allowed)
    {
        double? worse = null;
        if (before is { } old && after is { } now)
        {
            var difference = metric.MoreIsBetter ? old - now : now - old;
            worse = difference == 0 ? 0 : old == 0 ? difference * double.PositiveInfinity : difference / old;
        }

        return new MetricPair(metric, before, after, worse, allowed);
    }

    static Metric Known(string name) =>
        MetricCatalogue.TryFind(name, out var metric, out var problem) ? metric : throw new InvalidOperationException(problem);
}
