using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Cli.Console;
using Simulators.Cli.Replay;

namespace Simulators.Cli.Commands;

/// <summary><c>replay</c>: sends recorded traffic to the simulator and shows where its answers differ.</summary>
static class ReplayCommand
{
    static readonly Argument<string> File = new("HAR")
    {
        Description = "An HTTP Archive (HAR 1.2), as browsers' developer tools and proxies save one.",
    };

    static readonly Option<string?> Target = new("--target")
    {
        Description = "A simulator's base URL; with /s/SANDBOX that sandbox, else the default one. "
            + "Without it one is started here, with the rows of the demo and the credentials that every default sandbox has.",
        HelpName = "URL",
    };

    static readonly Option<string?> Snapshot = new("--snapshot")
    {
        Description = "Begins with this state, as GET /__admin/snapshot gave it.",
        HelpName = "FILE",
    };

    static readonly Option<string[]> Host = new("--host")
    {
        Description = "Requests that were recorded to this host go to this platform, as those to the vendor's own hosts do: "
            + "district.example.org=classlink. Repeatable.",
        HelpName = "NAME=PLATFORM",
    };

    static readonly Option<string[]> Volatile = new("--volatile")
    {
        Description = "Values of this JSON member or XML element may differ too. Repeatable.",
        HelpName = "NAME",
    };

    static readonly Option<bool> KeepClock = new("--keep-clock")
    {
        Description = "Leaves the sandbox's clock alone. Otherwise it shows, at each request, the moment of the recording.",
    };

    static readonly Option<bool> OnlyDifferent = new("--only-different")
    {
        Description = "Shows no requests that were answered the same.",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "replay",
            "Sends recorded requests to a simulator, in the order in which they were sent, and compares status and body with "
            + "the recorded answers. What differs in every run is no difference: ids (members like id, userId, student_id), tokens "
            + "(UUIDs, 16 or more letters and digits) and times; but a recorded id has one counterpart throughout, which later "
            + "requests are sent with. Signatures are judged by the moment of the recording; the credentials must be those of the "
            + "sandbox, and a signature that covers an id that is another now fails. Ends with 0 when all answers are the same, 1 "
            + "when one differs, 2 for a wrong command line or file, 4 when the simulator cannot be reached.")
        {
            File, Target, Snapshot, Host, Volatile, KeepClock, OnlyDifferent,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var recorded = HarReader.Read(parsed.GetRequiredValue(File));
            var snapshot = parsed.GetValue(Snapshot) is { } file ? SnapshotOf(file) : null;
            await using var target = await ReplayTarget.OpenAsync(parsed.GetValue(Target), cancellation);
            var hosts = await target.HostsAsync(cancellation);
            AddHosts(hosts, parsed.GetValue(Host) ?? [], target);
            if (snapshot is not null) await RestoreAsync(target, snapshot, parsed.GetValue(Snapshot)!, cancellation);
            await target.NoteClockAsync(cancellation);
            return await ReplayAsync(recorded, target, hosts, parsed, terminal, cancellation);
        }
        catch (ReplayException e)
        {
            return terminal.Complain($"replay: {e.Message}", e.ExitCode);
        }
    }

    static async Task<int> ReplayAsync(
        IReadOnlyList<RecordedExchange> recorded,
        ReplayTarget target,
        Dictionary<string, string> hosts,
        ParseResult parsed,
        Terminal terminal,
        CancellationToken cancellation)
    {
        var addresses = new PlatformAddresses(target.Sandbox, hosts);
        var counterparts = new Counterparts();
        var volatiles = new VolatileValues(parsed.GetValue(Volatile) ?? []);
        var comparison = new BodyComparison(counterparts, volatiles, addresses);
        var replay = new HarReplay(target.Http, target.Sandbox, addresses, counterparts, comparison)
        {
            SetsClock = !parsed.GetValue(KeepClock),
        };
        var text = new ReplayText(terminal.Out, parsed.GetValue(OnlyDifferent));
        await foreach (var replayed in replay.RunAsync(recorded, cancellation)) text.Write(replayed);
        if (text.Sent + text.CountOf(ReplayVerdict.NotSent) == 0)
        {
            throw new ReplayException(
                $"none of the {recorded.Count} requests in it goes to a platform; --host NAME=PLATFORM names a platform's host.",
                ExitCodes.Usage);
        }

        text.WriteSummary(recorded.Count);
        return text.CountOf(ReplayVerdict.Different) + text.CountOf(ReplayVerdict.NotSent) == 0
            ? ExitCodes.Success
            : ExitCodes.Finding;
    }

    static void AddHosts(Dictionary<string, string> hosts, IReadOnlyList<string> given, ReplayTarget target)
    {
        foreach (var one in given)
        {
            if (one.Split('=') is not [{ Length: > 0 } host, var platform])
            {
                throw new ReplayException(
                    $"--host: '{one}' is no NAME=PLATFORM, like district.example.org=classlink.", ExitCodes.Usage);
            }

            if (!target.Sandbox.Platforms.ContainsKey(platform))
            {
                throw new ReplayException(
                    $"--host: there is no platform '{platform}'; there are: {string.Join(", ", target.Sandbox.Platforms.Keys)}.",
                    ExitCodes.Usage);
            }

            hosts[host] = platform;
        }
    }

    static JsonNode SnapshotOf(string file)
    {
        if (!System.IO.File.Exists(file)) throw new ReplayException($"--snapshot: '{file}' does not exist.", ExitCodes.Usage);
        try
        {
            return JsonNode.Parse(System.IO.File.ReadAllBytes(file)) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new ReplayException($"--snapshot: {file} is no snapshot: {e.Message}", ExitCodes.Usage);
        }
    }

    static async Task RestoreAsync(ReplayTarget target, JsonNode snapshot, string file, CancellationToken cancellation)
    {
        try
        {
            await target.Sandbox.AdminAsync(HttpMethod.Put, "snapshot", snapshot, cancellation);
        }
        catch (HttpRequestException e) when (e.StatusCode is not null)
        {
            throw new ReplayException($"--snapshot: {file} was refused: {e.Message}", ExitCodes.Usage);
        }
    }
}
