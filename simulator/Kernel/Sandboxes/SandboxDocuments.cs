using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulators.Kernel.Clock;

namespace Simulators.Kernel.Sandboxes;

/// <summary>What an engine keeps of a sandbox beside its tables, a JSON document for each kind.</summary>
static class SandboxDocuments
{
    /// <summary>The kind that holds the fault plan: its counters change with every call that a fault is planned for.</summary>
    public const string Faults = "faults";

    const string Clock = "clock";
    const string Settings = "settings";

    static readonly string[] Own = [Clock, Settings, Faults];

    /// <summary>The kinds that a sandbox has; the overlay's only once it has one.</summary>
    public static IEnumerable<string> KindsOf(Sandbox sandbox) => sandbox.Overlay is { } overlay ? Own.Concat(overlay.Kinds) : Own;

    public static string Write(Sandbox sandbox, string kind) => kind switch
    {
        Clock => WriteClock(sandbox),
        Settings => WriteSettings(sandbox),
        Faults => Write(sandbox.Faults.State, KernelJson.Default.FaultPlanState),
        _ => sandbox.OverlayOrNew().Write(kind),
    };

    /// <summary>Takes over what this or another process has written.</summary>
    public static void Read(Sandbox sandbox, string kind, string text)
    {
        switch (kind)
        {
            case Clock:
                ReadClock(sandbox, text);
                break;
            case Settings:
                ReadSettings(sandbox, text);
                break;
            case Faults:
                sandbox.Faults.State = Read(text, KernelJson.Default.FaultPlanState);
                break;
            default:
                sandbox.OverlayOrNew().Read(kind, text);
                break;
        }
    }

    static string WriteClock(Sandbox sandbox)
    {
        var (offset, frozenAt, stamps) = sandbox.Clock.State;
        return Write(new ClockState(offset, frozenAt, stamps), KernelJson.Default.ClockState);
    }

    static void ReadClock(Sandbox sandbox, string text)
    {
        var state = Read(text, KernelJson.Default.ClockState);
        sandbox.Clock.State = (state.Offset, state.FrozenAt, state.Stamps);
    }

    static string WriteSettings(Sandbox sandbox) => Write(
        sandbox.Platforms.ToDictionary(instance => instance.Platform.Name, instance => instance.Settings.Texts()),
        KernelJson.Default.DictionaryStringDictionaryStringString);

    /// <summary>A setting that this build does not have any more, or not with that value, has its default.</summary>
    static void ReadSettings(Sandbox sandbox, string text)
    {
        var all = Read(text, KernelJson.Default.DictionaryStringDictionaryStringString);
        foreach (var instance in sandbox.Platforms) instance.Settings.Take(all.GetValueOrDefault(instance.Platform.Name) ?? []);
    }

    static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    static T Read<T>(string text, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(text, type) ?? throw new JsonException("The document is null.");
}

/// <summary>A sandbox's clock as it is kept.</summary>
sealed record ClockState(TimeSpan Offset, DateTimeOffset? FrozenAt, Stamps Stamps);
