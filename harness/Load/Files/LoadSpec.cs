using System.Globalization;
using Simulators.Load.Engine;
using Simulators.Load.Running;
using Simulators.Load.Scenarios;
using Simulators.Load.Schedules;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Files;

/// <summary>
/// What a scenario file or a command line says; what it does not say is null. A command line's values go before a file's.
/// </summary>
public sealed record LoadSpec
{
    public string? Platform { get; init; }

    public string? Integration { get; init; }

    public long? Users { get; init; }

    public long? Seed { get; init; }

    public IReadOnlyList<Stage>? Workers { get; init; }

    public IReadOnlyList<Stage>? Arrivals { get; init; }

    public TimeSpan? Pacing { get; init; }

    public TimeSpan? Duration { get; init; }

    public TimeSpan? DropAfter { get; init; }

    public TimeSpan? LateAfter { get; init; }

    public TimeSpan? Timeout { get; init; }

    public int? RetriesAfterFailure { get; init; }

    public int? RetriesAfterThrottling { get; init; }

    public string? Shard { get; init; }

    public string? StartAt { get; init; }

    public string? Quotas { get; init; }

    public string? Time { get; init; }

    /// <summary>Settings of the platform for this run.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public string? Target { get; init; }

    public string? Sandbox { get; init; }

    public string? Out { get; init; }

    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public IReadOnlyList<string> Thresholds { get; init; } = [];

    public IReadOnlyList<PlannedFault> Faults { get; init; } = [];

    /// <summary>These values, and where there is none those of a file.</summary>
    public LoadSpec Over(LoadSpec file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new LoadSpec
        {
            Platform = Platform ?? file.Platform,
            Integration = Integration ?? file.Integration,
            Users = Users ?? file.Users,
            Seed = Seed ?? file.Seed,
            Workers = Workers ?? file.Workers,
            Arrivals = Arrivals ?? file.Arrivals,
            Pacing = Pacing ?? file.Pacing,
            Duration = Duration ?? file.Duration,
            DropAfter = DropAfter ?? file.DropAfter,
            LateAfter = LateAfter ?? file.LateAfter,
            Timeout = Timeout ?? file.Timeout,
            RetriesAfterFailure = RetriesAfterFailure ?? file.RetriesAfterFailure,
            RetriesAfterThrottling = RetriesAfterThrottling ?? file.RetriesAfterThrottling,
            Shard = Shard ?? file.Shard,
            StartAt = StartAt ?? file.StartAt,
            Quotas = Quotas ?? file.Quotas,
            Time = Time ?? file.Time,
            Settings = file.Settings.Concat(Settings).GroupBy(one => one.Key)
                .ToDictionary(same => same.Key, same => same.Last().Value),
            Target = Target ?? file.Target,
            Sandbox = Sandbox ?? file.Sandbox,
            Out = Out ?? file.Out,
            AllowedHosts = [.. AllowedHosts, .. file.AllowedHosts],
            Thresholds = [.. file.Thresholds, .. Thresholds],
            Faults = [.. file.Faults, .. Faults],
        };
    }

    /// <summary>The order that this is.</summary>
    /// <exception cref="LoadException">It is none; the message names the value and says what would be right.</exception>
    public LoadOrder ToOrder()
    {
        var shard = ShardOf(Shard);
        var scenario = ScenarioOf(Platform);
        if (shard.Count > 1 && !scenario.CanBeSharded)
            throw new LoadException($"shard {shard}: {scenario.Name} is one piece of work and has no parts; leave shard out.");
        return new LoadOrder
        {
            Scenario = scenario,
            Users = UsersOf(Users),
            Seed = Seed is null or >= 0 ? Seed ?? 1 : throw new LoadException($"seed {Seed}: it must be 0 or more."),
            Shape = ShapeOf(shard),
            Shard = shard,
            StartAt = StartAt is null ? null : MomentOf(StartAt),
            VendorQuotas = Quotas switch
            {
                null or "off" => false,
                "vendor" => true,
                _ => throw new LoadException($"quotas '{Quotas}': it is either off or vendor."),
            },
            VirtualTime = VirtualTimeOf(),
            Settings = Settings,
            Target = TargetOf(Target),
            Sandbox = Sandbox,
            AllowedHosts = AllowedHosts,
            Out = Out ?? "load-report",
            Thresholds = [.. Thresholds.Select(ThresholdOf)],
            Faults = Faults,
            Retries = new RetryPolicy(
                Between("retries after failure", RetriesAfterFailure, 0, 100, 5),
                Between("retries after throttling", RetriesAfterThrottling, 0, 100_000, 1000)),
            Timeout = Between("timeout", Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1))
                ?? TimeSpan.FromSeconds(30),
        };
    }

    LoadShape ShapeOf(Shard shard)
    {
        var workers = Workers ?? Stage.Steady(10);
        if (Stages.Peak(workers) is < 1 or > LoadShape.MostWorkers || workers[^1].To < 1)
            throw new LoadException($"workers: there must be from 1 to {LoadShape.MostWorkers}, and 1 or more at the end.");
        if (Arrivals is { } rates && !(Stages.Peak(rates) <= 1_000_000 && rates[^1].To > 0))
            throw new LoadException("rate: it must be above 0 at the end, and 1,000,000 a second at most.");
        if (Arrivals is not null && Pacing is not null)
            throw new LoadException("pacing goes with workers who wait for their answers; a rate paces the run already.");
        if (Arrivals is null && DropAfter is not null)
            throw new LoadException("dropAfter goes with a rate: without one no item is due before a worker is free.");
        return new LoadShape
        {
            Workers = workers,
            Rates = Arrivals is null ? null : Stages.Divided(Arrivals, shard.Count),
            Pacing = Between("pacing", Pacing, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)) ?? TimeSpan.Zero,
            Duration = Between("duration", Duration, TimeSpan.FromMilliseconds(100), LoadOrder.LongestRun),
            DropAfter = Between("dropAfter", DropAfter, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)),
            LateAfter = Between("lateAfter", LateAfter, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1))
                ?? LoadShape.DefaultLateAfter,
        };
    }

    bool? VirtualTimeOf()
    {
        if (Time is null or "real") return Time is null ? null : false;
        if (Time != "virtual") throw new LoadException($"time '{Time}': it is either real or virtual.");
        if (Quotas != "vendor") throw new LoadException("time virtual skips waits for quotas: it goes with quotas vendor.");
        if (Integration is not null)
            throw new LoadException("time virtual does not go with an integration, which waits by a clock of its own.");
        if (Sandbox is not null || Shard is not null)
            throw new LoadException("time virtual moves the clock of a sandbox that no other run shares: leave sandbox "
                + "and shard out.");
        return Arrivals is null
            ? true
            : throw new LoadException("time virtual does not go with a rate, which keeps a schedule in real time.");
    }

    static ILoadScenario ScenarioOf(string? platform)
    {
        var names = string.Join(", ", LoadScenarios.All.Select(scenario => scenario.Name));
        if (platform is null) throw new LoadException($"platform is missing: it is one of {names}.");
        return LoadScenarios.TryFind(platform, out var scenario)
            ? scenario
            : throw new LoadException($"platform '{platform}': there is no such scenario. There are: {names}.");
    }

    static int UsersOf(long? users) => users switch
    {
        null => throw new LoadException("users is missing: how many students shall be provisioned?"),
        >= 1 and <= LoadOrder.MostUsers => (int)users,
        _ => throw new LoadException($"users {users}: it must be from 1 to {LoadOrder.MostUsers}."),
    };

    static Shard ShardOf(string? text)
    {
        if (text is null) return Engine.Shard.Whole;
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1 && index <= count && count <= 10_000
            ? new Shard(index, count)
            : throw new LoadException($"shard '{text}': it is I/N, such as 2/3 for the second of three.");
    }

    static DateTimeOffset MomentOf(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253402300799)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new LoadException($"start-at '{text}': it is no moment; 2026-11-22T06:00:00Z is one, and so are Unix "
                + $"seconds.");
    }

    static Uri? TargetOf(string? text)
    {
        if (text is null or "simulator") return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new LoadException($"target '{text}': it is neither simulator nor an http or https URL.");
        return url.PathAndQuery == "/"
            ? url
            : throw new LoadException(
                $"target '{text}': leave '{url.PathAndQuery}' out, for the simulator says where its platforms are; --sandbox "
                    + "names a sandbox.");
    }

    static Threshold ThresholdOf(string text)
    {
        try
        {
            return Threshold.Parse(text);
        }
        catch (FormatException e)
        {
            throw new LoadException(e.Message);
        }
    }

    static int Between(string name, int? value, int least, int most, int otherwise) =>
        value is null || (value >= least && value <= most)
            ? value ?? otherwise
            : throw new LoadException($"{name} {value}: it must be from {least} to {most}.");

    static TimeSpan? Between(string name, TimeSpan? value, TimeSpan least, TimeSpan most) =>
        value is null || (value >= least && value <= most)
            ? value
            : throw new LoadException(
                $"{name}: it must be from {TimeText.Of(least.TotalMicroseconds)} to {TimeText.Of(most.TotalMicroseconds)}.");
}
