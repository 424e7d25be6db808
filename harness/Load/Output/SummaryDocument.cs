using System.Text.Json.Serialization;
using Simulators.Load.Engine;
using Simulators.Load.Recording;
using Simulators.Load.Scenarios;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Output;

/// <summary>
/// <c>summary.json</c>: a run, whole enough to be merged with others and compared with them. Times are microseconds unless the
/// name says otherwise.
/// </summary>
public sealed record SummaryDocument
{
    /// <summary>The version of this form; a reader refuses one that it does not know.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The version of this form.</summary>
    public required int Schema { get; init; }

    /// <summary>What was run, how, and against what.</summary>
    public required OrderDocument Order { get; init; }

    /// <summary>When, for how long, and whether the numbers can be believed.</summary>
    public required RunDocument Run { get; init; }

    /// <summary>Everything that was counted.</summary>
    public required Counts Counts { get; init; }

    /// <summary>The units that people plan with.</summary>
    public required PlanDocument Plan { get; init; }

    /// <summary>From due to done.</summary>
    public required TimesDocument Response { get; init; }

    /// <summary>From sent to done.</summary>
    public required TimesDocument Service { get; init; }

    /// <summary>Items, from due to done with all their requests.</summary>
    public required TimesDocument Item { get; init; }

    /// <summary>How late items began although a worker stood ready.</summary>
    public required TimesDocument Delay { get; init; }

    /// <summary>By operation.</summary>
    public required IReadOnlyList<OperationDocument> Operations { get; init; }

    /// <summary>The phases in their order.</summary>
    public required IReadOnlyList<PhaseDocument> Phases { get; init; }

    /// <summary>What the simulator holds, against what was sent; empty when nobody looked.</summary>
    public required IReadOnlyList<CollectionCheck> Checks { get; init; }

    /// <summary>Why requests made no record.</summary>
    public required IReadOnlyList<ReasonDocument> Reasons { get; init; }

    /// <summary>How every threshold fared.</summary>
    public required IReadOnlyList<ThresholdResult> Thresholds { get; init; }

    /// <summary>Faults and other events, by time.</summary>
    public required IReadOnlyList<MarkDocument> Marks { get; init; }

    /// <summary>The machine, or machines, of the generator.</summary>
    public required IReadOnlyList<MachineDocument> Machines { get; init; }

    /// <summary>How both ends fared.</summary>
    public required HealthDocument Health { get; init; }

    /// <summary>
    /// The vendor's limits at the simulator, and how often each refused a call; null in summaries of before they were noted.
    /// </summary>
    public IReadOnlyList<LimitDocument>? Limits { get; init; }

    /// <summary>
    /// What influenced the result beside the work itself, the simulator's own overhead above all; null in summaries of before
    /// there were flags.
    /// </summary>
    public IReadOnlyList<string>? Flags { get; init; }

    /// <summary>What a reader must know to read the numbers right.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>What was run, how, and against what.</summary>
/// <param name="Quotas">Whether the vendor's limits were kept: <c>vendor</c> or <c>off</c>.</param>
/// <param name="Settings">What was set at the simulator for this run; null when nothing was.</param>
public sealed record OrderDocument(
    string Scenario,
    string Platform,
    string Description,
    long Users,
    long Seed,
    LoadModel Model,
    string Shape,
    string? Shard,
    string Quotas,
    string Target,
    string Sandbox,
    IReadOnlyList<string> Thresholds,
    IReadOnlyDictionary<string, string>? Settings = null);

/// <summary>When, for how long, and whether the numbers can be believed.</summary>
/// <param name="MakespanSeconds">From the begin to the last answer, with what was skipped.</param>
/// <param name="SkippedSeconds">How much of it is time that quotas would have cost, and that was skipped.</param>
public sealed record RunDocument(
    DateTimeOffset StartedAt,
    double MakespanSeconds,
    double SkippedSeconds,
    RunEnd End,
    bool Valid,
    IReadOnlyList<string> InvalidBecause,
    long ItemsOrdered,
    long ItemsCutOff,
    double IntervalSeconds);

/// <summary>The units that people plan with.</summary>
/// <param name="RequestsPerSecond">Of <paramref name="PlatformRequests"/>, else of the requests that this program saw.</param>
/// <param name="RequestsPerRecord">The same, by the records that are there.</param>
/// <param name="PlatformRequests">
/// How many requests the simulator's journal counted while the work went on, whoever sent them; null where it could not be asked,
/// or shards share it.
/// </param>
public sealed record PlanDocument(
    double RecordsPerSecond,
    double RequestsPerSecond,
    double? RequestsPerRecord,
    double ThrottledSeconds,
    double BackoffSeconds,
    long? Duplicates,
    long? Orphans,
    long? Missing,
    long? PlatformRequests = null);

/// <summary>A limit of the vendor's on how often something may be done.</summary>
/// <param name="Id">The rule that says so.</param>
/// <param name="Counts">What is counted.</param>
/// <param name="Limit">So many in a window; null when no number is published, and none was set.</param>
/// <param name="Window">How long a window is, as ISO 8601 writes it.</param>
/// <param name="Refused">How many calls it refused during the run.</param>
/// <param name="Answer">The vendor's code for a refusal.</param>
/// <param name="Settings">The settings that it comes from.</param>
/// <param name="Source">Where the vendor says so.</param>
/// <param name="Confidence">documented, observed or assumed.</param>
public sealed record LimitDocument(
    string Id,
    string Counts,
    long? Limit,
    string Window,
    long Refused,
    string Answer,
    IReadOnlyList<string> Settings,
    string Source,
    string Confidence);

/// <summary>A histogram: the usual numbers of it, and itself in HdrHistogram's compressed V2 form, base64.</summary>
public sealed record TimesDocument(
    long Count,
    double Mean,
    long Min,
    long P50,
    long P75,
    long P90,
    long P95,
    long P99,
    [property: JsonPropertyName("p99_9")] long P999,
    [property: JsonPropertyName("p99_99")] long P9999,
    long Max,
    long Clamped,
    string Histogram);

/// <summary>One operation.</summary>
public sealed record OperationDocument(string Tag, Counts Counts, TimesDocument Response, TimesDocument Service);

/// <summary>One phase.</summary>
public sealed record PhaseDocument(string Name, long Items, long Ended, double BeganSeconds, double TookSeconds);

/// <summary>Why so many requests of an operation made no record.</summary>
public sealed record ReasonDocument(string Tag, RequestOutcome Outcome, string Reason, long Count);

/// <summary>Something that happened during the run.</summary>
public sealed record MarkDocument(double AtSeconds, string Kind, string Text);

/// <summary>A machine that sent requests.</summary>
public sealed record MachineDocument(
    string Name,
    string Processor,
    int Cores,
    double MemoryGigabytes,
    string System,
    string Runtime,
    string GarbageCollector,
    bool SharedWithTarget,
    string? TargetProcess);

/// <summary>How both ends fared. Shares are of the machine's cores.</summary>
public sealed record HealthDocument(
    double GeneratorCpu,
    double GeneratorCpuPeak,
    double? TargetCpu,
    double? TargetCpuPeak,
    double? MachineCpu,
    double? MachineCpuPeak,
    double GeneratorGcPauseMilliseconds,
    long GeneratorCollections,
    double? TargetGcPauseMilliseconds,
    double LagMillisecondsPeak,
    long ThreadPoolQueuePeak,
    double MemoryMegabytesPeak,
    double? TargetOwnMillisecondsPerRequest);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SummaryDocument))]
sealed partial class SummaryJson : JsonSerializerContext;
