using System.Diagnostics;
using System.Diagnostics.Metrics;
using Simulators.Host.Admin;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Telemetry;

/// <summary>
/// The counts as instruments of .NET, for whatever listens to such: an OTLP exporter, <c>dotnet-counters</c>. They are read when
/// somebody asks; only the latency has to be told call by call, and is told to nobody when nobody listens.
/// </summary>
sealed class Instruments : IDisposable
{
    /// <summary>The name of the meter, and of the activity source.</summary>
    public const string Name = "Simulators";

    readonly Meter _meter = new(Name);

    public Instruments(Meters meters, SandboxRegistry registry)
    {
        Duration = _meter.CreateHistogram<double>(
            "simulators.request.duration",
            "s",
            "How long the answer took.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = OperationMeter.Bounds });
        _meter.CreateObservableCounter("simulators.requests", () => Requests(meters), "{request}", "Requests answered.");
        _meter.CreateObservableCounter("simulators.errors", () => Errors(meters), "{answer}", "Answers with a vendor's error.");
        _meter.CreateObservableCounter("simulators.rules.decided", () => Rules(meters), "{decision}", "Decisions by rule.");
        _meter.CreateObservableCounter("simulators.faults.struck", () => Faults(meters), "{request}", "Requests struck by a fault.");
        _meter.CreateObservableCounter("simulators.requests.stray", () => meters.Strays, "{request}", "Requests to no platform.");
        _meter.CreateObservableGauge("simulators.journal.bytes", () => registry.Budget.Bytes, "By", "What all journals hold.");
        _meter.CreateObservableGauge("simulators.journal.entries", () => registry.Budget.Entries, "{exchange}", "Exchanges held.");
        _meter.CreateObservableGauge("simulators.sandboxes", () => registry.All.Count, "{sandbox}", "Sandboxes that live.");
    }

    public Histogram<double> Duration { get; }

    public void Record(OperationMeter meter, TimeSpan elapsed) => Duration.Record(
        elapsed.TotalSeconds,
        new TagList { { "platform", meter.Platform }, { "operation", meter.Operation } });

    public void Dispose() => _meter.Dispose();

    static IEnumerable<Measurement<long>> Requests(Meters meters) =>
        from platform in meters.Platforms
        from meter in platform.Operations
        from outcome in Enum.GetValues<Outcome>()
        where meter.Of(outcome) > 0
        select new Measurement<long>(
            meter.Of(outcome),
            new("platform", meter.Platform),
            new("operation", meter.Operation),
            new("outcome", Words.Of(outcome)));

    static IEnumerable<Measurement<long>> Errors(Meters meters) =>
        from platform in meters.Platforms
        from error in platform.Errors
        select new Measurement<long>(error.Count, new("platform", platform.Platform.Name), new("error", error.Code));

    static IEnumerable<Measurement<long>> Rules(Meters meters) =>
        from platform in meters.Platforms
        from rule in platform.Rules
        select new Measurement<long>(rule.Count, new("platform", platform.Platform.Name), new("rule", rule.Rule));

    static IEnumerable<Measurement<long>> Faults(Meters meters) =>
        meters.Platforms.Select(platform =>
            new Measurement<long>(platform.Faults, new KeyValuePair<string, object?>("platform", platform.Platform.Name)));
}
