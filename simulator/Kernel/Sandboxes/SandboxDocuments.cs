using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Faults;

namespace Simulators.Kernel.Sandboxes;

/// <summary>What an engine keeps of a sandbox beside its tables, a JSON document for each kind.</summary>
static class SandboxDocuments
{
    /// <summary>The kind that holds the fault plan: its counters change with every call that a fault is planned for.</summary>
    public const string Faults = "faults";

    /// <summary>The kinds: how each is written, and taken over from what another process wrote.</summary>
    public static IReadOnlyList<(string Kind, Func<Sandbox, string> Write, Action<Sandbox, string> Read)> All { get; } =
    [
        ("clock", WriteClock, ReadClock),
        ("settings", WriteSettings, ReadSettings),
        (Faults, sandbox => WriteFaults(sandbox.Faults), (sandbox, text) => ReadFaults(sandbox.Faults, text)),
    ];

    public static string WriteFaults(FaultPlan plan) => Write(plan.State, KernelJson.Default.FaultPlanState);

    public static void ReadFaults(FaultPlan plan, string text) => plan.State = Read(text, KernelJson.Default.FaultPlanState);

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
