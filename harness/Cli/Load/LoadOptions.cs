using System.CommandLine;
using Simulators.Load;
using Simulators.Load.Files;
using Simulators.Load.Scenarios;
using Simulators.Load.Schedules;
using Simulators.Load.Thresholds;

namespace Simulators.Cli.Load;

/// <summary>The options of <c>load</c>; whether the values make sense together is judged where a file's are too.</summary>
static class LoadOptions
{
    static readonly Option<string?> Platform = new("--platform")
    {
        Description = "What is done: " + string.Join("; ", LoadScenarios.All.Select(one => $"{one.Name} ({one.Description})")) + ".",
        HelpName = "P",
    };

    static readonly Option<string?> Integration = new("--integration")
    {
        Description = "Not this program but an integration brings the students to the platform, by provisionUsers in batches: "
            + "reference, stdio:COMMAND or http:URL, as with conform.",
        HelpName = "reference|stdio:COMMAND|http:URL",
    };

    static readonly Option<long?> Users = new("--users")
    {
        Description = "How many students; the same seed gives the same people.",
        HelpName = "N",
    };

    static readonly Option<long?> Seed = new("--seed") { Description = "Another seed gives other people. 1 when left out.", HelpName = "N" };

    static readonly Option<int?> Workers = new("--workers")
    {
        Description = "How many work at once, each with one request on its way. With --rate the most that may be. 10 when left out. Every shard has so many.",
        HelpName = "N",
    };

    static readonly Option<double?> Rate = new("--rate")
    {
        Description = "Open model: so many items a second, answered or not; latency counts from the moment each was due. Of all shards together.",
        HelpName = "N",
    };

    static readonly Option<string?> Duration = Time("--duration", "No item begins after this time, such as 60s; without it the run ends when all is done.");

    static readonly Option<string?> Pacing = Time("--pacing", "The least time from one item's begin to the next one's of the same worker, such as 500ms.");

    static readonly Option<string?> Timeout = Time("--timeout", "How long an answer may take, such as 2m; 30s when left out.");

    static readonly Option<string?> Target = new("--target")
    {
        Description = "The URL of a simulator; or simulator, which is also what happens without: one is started for the run as a process of "
            + "its own, and shares this machine with the generator.",
        HelpName = "simulator|URL",
    };

    static readonly Option<string?> Sandbox = new("--sandbox")
    {
        Description = "The sandbox to fill; it is made when it is not there, and stays. Without: a new one that is deleted in the end, "
            + "or with --shard the default one.",
        HelpName = "ID",
    };

    static readonly Option<string?> Out = new("--out")
    {
        Description = "The folder of summary.json, intervals.csv, run.hlog, junit.xml and report.html. load-report when left out.",
        HelpName = "DIR",
    };

    static readonly Option<string[]> Thresholds = new("--threshold")
    {
        Description = "What must hold: [TAG:]METRIC OP VALUE[; abort][; after TIME], such as 'response.p99 < 800ms', "
            + $"'records.failed.ratio < 0.1%', 'duplicates == 0'. Repeatable. Metrics: {MetricCatalogue.Names}.",
        HelpName = "EXPR",
    };

    static readonly Option<string?> Shard = new("--shard")
    {
        Description = "Only this part of the items: 2/3 is the second of three; load merge makes one result of all.",
        HelpName = "I/N",
    };

    static readonly Option<string?> StartAt = new("--start-at")
    {
        Description = "When the work begins, such as 2026-11-22T06:00:00Z or Unix seconds: so that shards begin together.",
        HelpName = "T",
    };

    static readonly Option<string?> Quotas = new Option<string?>("--quotas")
    {
        Description = "off (when left out), or vendor: as much as the vendor lets through.",
        HelpName = "off|vendor",
    }.AcceptOnlyFromAmong("off", "vendor");

    static readonly Option<string[]> Settings = new("--setting")
    {
        Description = "A setting of the platform for this run, such as requestLimit=300 for a limit that only your contract "
            + "says. Repeatable; GET /__admin/settings/P lists them.",
        HelpName = "NAME=VALUE",
    };

    static readonly Option<string?> TimeOption = new Option<string?>("--time")
    {
        Description = "With --quotas vendor: virtual skips the waits by moving the sandbox's clock, real waits. Virtual when left out, "
            + "where no other run shares the sandbox and there is no --rate.",
        HelpName = "real|virtual",
    }.AcceptOnlyFromAmong("real", "virtual");

    static readonly Option<string[]> AllowRemote = new("--allow-remote")
    {
        Description = "A host beside this machine that is yours to load. Repeatable. A vendor's real address is never loaded.",
        HelpName = "HOST",
    };

    public static void AddTo(Command command)
    {
        Option[] all =
        [
            Platform, Integration, Users, Seed, Workers, Rate, Duration, Pacing, Timeout, Target, Sandbox, Out, Thresholds,
            Shard, StartAt, Quotas, TimeOption, Settings, AllowRemote,
        ];
        foreach (var option in all) command.Add(option);
    }

    public static LoadSpec Read(ParseResult parsed) => new()
    {
        Platform = parsed.GetValue(Platform),
        Integration = parsed.GetValue(Integration),
        Users = parsed.GetValue(Users),
        Seed = parsed.GetValue(Seed),
        Workers = parsed.GetValue(Workers) is { } workers ? Stage.Steady(workers) : null,
        Arrivals = parsed.GetValue(Rate) is { } rate ? Stage.Steady(rate) : null,
        Duration = TimeOf(parsed.GetValue(Duration)),
        Pacing = TimeOf(parsed.GetValue(Pacing)),
        Timeout = TimeOf(parsed.GetValue(Timeout)),
        Target = parsed.GetValue(Target),
        Sandbox = parsed.GetValue(Sandbox),
        Out = parsed.GetValue(Out),
        Thresholds = parsed.GetValue(Thresholds) ?? [],
        Shard = parsed.GetValue(Shard),
        StartAt = parsed.GetValue(StartAt),
        Quotas = parsed.GetValue(Quotas),
        Time = parsed.GetValue(TimeOption),
        Settings = SettingsOf(parsed.GetValue(Settings) ?? []),
        AllowedHosts = parsed.GetValue(AllowRemote) ?? [],
    };

    static Dictionary<string, string> SettingsOf(string[] texts)
    {
        var settings = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw new LoadException($"--setting '{text}': write NAME=VALUE, such as requestLimit=300.");
            settings[text[..equals]] = text[(equals + 1)..];
        }

        return settings;
    }

    static Option<string?> Time(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "TIME" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(TimeText.Parse(result.Tokens[0].Value) <= 365 * 86400e6))
                result.AddError($"{name}: '{result.Tokens[0].Value}' is no time: write a number with {TimeText.Units}.");
        });
        return option;
    }

    static TimeSpan? TimeOf(string? text) =>
        text is not null && TimeText.Parse(text) is { } microseconds ? TimeSpan.FromMicroseconds(microseconds) : null;
}
