using System.Text.Json;
using System.Xml;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Kernel.Sandboxes;

/// <summary>Why a snapshot was not restored.</summary>
/// <param name="Newer">True when a newer version wrote it; false when its content is not valid.</param>
/// <param name="Text">In words.</param>
public sealed record SnapshotProblem(bool Newer, string Text);

/// <summary>
/// A sandbox as one JSON document: state, settings and clock of every platform. Credentials are not in it, only the
/// selectors that the state was made under: a snapshot moves between sandboxes, and each keeps its own keys.
/// </summary>
public static class Snapshot
{
    /// <summary>The version that this build writes, and the newest that it reads.</summary>
    public const int Version = 1;

    /// <summary>Writes the sandbox.</summary>
    public static async ValueTask SaveAsync(Sandbox sandbox, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteString("sandbox", sandbox.Id);
        SaveClock(sandbox.Clock, writer);
        writer.WriteStartObject("platforms");
        foreach (var instance in sandbox.Platforms)
        {
            writer.WriteStartObject(instance.Platform.Name);
            writer.WriteString("selector", instance.Credentials.Selector);
            SaveSettings(instance.Settings, writer);
            writer.WritePropertyName("state");
            await instance.Store.SaveAsync(writer).ConfigureAwait(false);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Puts a snapshot in place of the sandbox's state, settings and clock; platforms it has not go back to their
    /// seed. When anything is wrong with it, nothing is changed.
    /// </summary>
    public static async ValueTask<SnapshotProblem?> RestoreAsync(Sandbox sandbox, JsonElement document)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        if (ProblemOfVersion(document) is { } refused) return refused;
        var place = "clock";
        try
        {
            var clock = ReadClock(document.GetProperty("clock"));
            var restored = new Dictionary<Platform, (MemoryStore, SettingValues)>();
            foreach (var member in document.GetProperty("platforms").EnumerateObject())
            {
                place = $"platforms.{member.Name}";
                if (sandbox.Platform(member.Name) is not { } instance)
                    return new SnapshotProblem(false, $"{place}: this build has no such platform.");
                restored[instance.Platform] = await ReadAsync(instance, member.Value).ConfigureAwait(false);
            }

            sandbox.Clock.State = clock;
            await sandbox.TakeOverAsync(restored).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (IsOfContent(e))
        {
            return new SnapshotProblem(false, $"{place}: {e.Message}");
        }
    }

    static SnapshotProblem? ProblemOfVersion(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object
            || !document.TryGetProperty("version", out var written)
            || written.ValueKind != JsonValueKind.Number
            || !written.TryGetInt32(out var version)
            || version < 1)
        {
            return new SnapshotProblem(
                false,
                "A snapshot is a JSON object with a version from 1, as GET /__admin/snapshot writes it.");
        }

        return version <= Version
            ? null
            : new SnapshotProblem(
                true,
                $"A newer build wrote this snapshot: it has version {version}, and this build reads up to version"
                + $" {Version}. Nothing was changed. Restore it with that build, or save it again with this one.");
    }

    /// <summary>What reading a document that is not as we write it throws; anything else is a bug of ours.</summary>
    static bool IsOfContent(Exception e) =>
        e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException
            or ArgumentException;

    static async ValueTask<(MemoryStore Store, SettingValues Settings)> ReadAsync(PlatformInstance instance, JsonElement content)
    {
        var settings = instance.Settings.Fresh();
        if (settings.Change(ReadSettings(content.GetProperty("settings"))) is { } problem) throw new JsonException(problem);
        var store = new MemoryStore(instance.Platform.Schema);
        await store.LoadAsync(content.GetProperty("state")).ConfigureAwait(false);
        var restored = new PlatformInstance(instance.Platform, instance.Sandbox, instance.Credentials, store, settings);
        var selector = content.GetProperty("selector").GetString() ?? throw new JsonException("selector is null.");
        if (selector != instance.Credentials.Selector)
            await SandboxRegistry.CopiedAsync(restored, selector).ConfigureAwait(false);
        return (store, settings);
    }

    static void SaveClock(VirtualClock clock, Utf8JsonWriter writer)
    {
        var (offset, frozenAt, stamps) = clock.State;
        writer.WriteStartObject("clock");
        writer.WriteString("offset", XmlConvert.ToString(offset));
        if (frozenAt is { } at) writer.WriteString("frozenAt", at);
        writer.WriteString("stamps", stamps == Stamps.Wall ? "wall" : "sandbox");
        writer.WriteEndObject();
    }

    static (TimeSpan Offset, DateTimeOffset? FrozenAt, Stamps Stamps) ReadClock(JsonElement clock) =>
    (
        IsoDuration.TryParse(clock.GetProperty("offset").GetString(), out var offset)
            ? offset
            : throw new JsonException("offset is no ISO 8601 length of time."),
        clock.TryGetProperty("frozenAt", out var at) ? at.GetDateTimeOffset() : null,
        clock.GetProperty("stamps").GetString() switch
        {
            "wall" => Stamps.Wall,
            "sandbox" => Stamps.Sandbox,
            _ => throw new JsonException("stamps is neither sandbox nor wall."),
        });

    static void SaveSettings(SettingValues settings, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("settings");
        foreach (var (name, text) in settings.Texts()) writer.WriteString(name, text);
        writer.WriteEndObject();
    }

    static Dictionary<string, string?> ReadSettings(JsonElement settings) =>
        settings.EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString());
}
