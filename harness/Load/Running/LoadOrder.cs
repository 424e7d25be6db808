using System.Text.Json.Nodes;
using Simulators.Load.Engine;
using Simulators.Load.Scenarios;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Running;

/// <summary>What shall be run.</summary>
public sealed record LoadOrder
{
    /// <summary>The most students of a run.</summary>
    public const int MostUsers = 1_000_000;

    /// <summary>The longest run.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromDays(7);

    /// <summary>What is done.</summary>
    public required ILoadScenario Scenario { get; init; }

    /// <summary>How many students; staff and classes follow from them.</summary>
    public required int Users { get; init; }

    /// <summary>Another seed gives other people.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How.</summary>
    public LoadShape Shape { get; init; } = new();

    /// <summary>Which part.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>When it begins; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Whether the vendor's quotas hold.</summary>
    public bool VendorQuotas { get; init; }

    /// <summary>
    /// Whether waits for a quota are skipped by moving the sandbox's clock; null for wherever that is possible: with the vendor's
    /// quotas, in a sandbox of this run alone, without a schedule of arrivals.
    /// </summary>
    public bool? VirtualTime { get; init; }

    /// <summary>Settings of the platform for this run, by name: the number of a limit that a contract says, for one.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The simulator; null for one that is started for this run, on this machine.</summary>
    public Uri? Target { get; init; }

    /// <summary>The sandbox, which stays; null for a new one, which goes.</summary>
    public string? Sandbox { get; init; }

    /// <summary>Hosts beside this machine that may be loaded.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Where the reports go.</summary>
    public required string Out { get; init; }

    /// <summary>What must hold.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>What goes wrong on purpose, and when.</summary>
    public IReadOnlyList<PlannedFault> Faults { get; init; } = [];

    /// <summary>How often what failed is sent again.</summary>
    public RetryPolicy Retries { get; init; } = new();

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nobody may answer, neither a request nor the admin API, until the target is taken for lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an interval of the reports is.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>A fault that the run plans at the simulator.</summary>
/// <param name="At">When, since the begin.</param>
/// <param name="For">For how long; null until it ends by itself or with the sandbox.</param>
/// <param name="Fault">As <c>POST /__admin/faults</c> takes it.</param>
public sealed record PlannedFault(TimeSpan At, TimeSpan? For, JsonObject Fault);
