using System.Globalization;
using Simulators.Host.Snapshots;
using Simulators.Host.Tls;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Startup;

/// <summary>Every option of the host: the only place where its name, default and meaning are written.</summary>
static class HostOptions
{
    static readonly SimulatorOptions Defaults = new();

    public static IReadOnlyList<HostOption> All { get; } =
    [
        new("urls", "URLS", Defaults.Urls,
            "Where to listen; several are separated by semicolons, and port 0 takes a free one.",
            (options, text) => ListenUrls.ProblemOf(text) is { } problem ? problem : options with { Urls = text }),
        new("store", "STORE", "memory",
            "Where state lives: memory.",
            Store),
        new("snapshots", "DIR", Defaults.Snapshots,
            "The folder of the snapshots that /__admin/snapshots saves and loads by name; made when the first is saved.",
            (options, text) => File.Exists(text) ? $"'{text}' is a file, not a folder" : options with { Snapshots = text }),
        new("seed", "SEED", Defaults.Seed,
            "What the default sandbox begins with: none (an empty account), demo (a few believable rows), a snapshot's name, or its file.",
            Seed),
        new("admin-key", "KEY", null,
            "The key that calls to /__admin must carry in the header X-Admin-Key. Without it only loopback is bound.",
            (options, text) => text.Length == 0 ? "an empty key protects nothing" : options with { AdminKey = text }),
        new("journal-bytes", "N", Defaults.JournalBytes.ToString(CultureInfo.InvariantCulture),
            "What the journals of all sandboxes may hold together, in bytes; the oldest exchange goes first.",
            JournalBytes),
        new("explain", "on|off", "on",
            "Whether platform answers carry the headers X-Simulator-Request, -Rules and -Explain.",
            (options, text) => OnOff(text) is { } on ? options with { Explain = on } : $"'{text}' is neither on nor off"),
        new("show-secrets", "on|off", "off",
            "Whether journal and events show passwords, keys and tokens, or *** in their place.",
            (options, text) => OnOff(text) is { } on ? options with { ShowSecrets = on } : $"'{text}' is neither on nor off"),
        new("log", "text|json", "text",
            "How the log on stderr is written: lines for people, or a JSON object a line for machines.",
            (options, text) => text is "text" or "json"
                ? options with { LogJson = text == "json" }
                : $"'{text}' is neither text nor json"),
        new("allow-targets", "HOST,...", "loopback",
            "Which other servers may be called because a request says so (webhook receivers, proxies), beside this machine.",
            AllowTargets),
        new("insecure", null, null,
            "Bind other addresses than loopback though there is no admin key: anybody who reaches them can read and change all.",
            (options, text) => OnOff(text) is { } on ? options with { Insecure = on } : $"'{text}' is neither on nor off"),
        new("tls", "[FILE]", null,
            $"Answer https too, signed by an authority that the first start makes: its certificate goes to FILE ({TlsSetup.DefaultFile}), "
                + "its key beside it. Without an https address in --urls, port 8443 is taken.",
            (options, text) => options with { Tls = OnOff(text) switch { true => TlsSetup.DefaultFile, false => null, _ => text } }),
        new("hosts", null, null,
            "Answer by the vendors' own host names too (api.eeo.cn and others), each at its own root.",
            (options, text) => OnOff(text) is { } on ? options with { Hosts = on } : $"'{text}' is neither on nor off"),
    ];

    static Decided Store(SimulatorOptions options, string text) =>
        text == "memory" ? options
        : text.StartsWith("sqlite:", StringComparison.Ordinal) || text.StartsWith("postgres:", StringComparison.Ordinal)
            ? $"'{text.Split(':')[0]}' is not in this build yet; memory is"
            : $"'{text}' is no store; memory is";

    static Decided Seed(SimulatorOptions options, string text) =>
        text is "none" or "demo" || File.Exists(text) ? options with { Seed = text }
        : SnapshotFolder.Find(options.Snapshots, text) is { } file ? options with { Seed = file }
        : $"'{text}' is neither none nor demo, nor a snapshot in the folder {options.Snapshots}, nor a file that exists";

    static Decided AllowTargets(SimulatorOptions options, string text)
    {
        var (targets, problem) = Targets.Parse(text);
        return targets is null ? problem! : options with { AllowTargets = targets };
    }

    static Decided JournalBytes(SimulatorOptions options, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0
            ? options with { JournalBytes = bytes }
            : $"'{text}' is not a whole number of bytes from 1";

    static bool? OnOff(string text) =>
        text.ToUpperInvariant() switch { "ON" or "TRUE" or "1" => true, "OFF" or "FALSE" or "0" => false, _ => null };
}
