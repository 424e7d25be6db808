using System.Text.Json;
using Simulators.Kernel.Rules;

namespace Simulators.Host.Admin.Waiting;

/// <summary>How much and how long anybody may wait for.</summary>
static class WaitBounds
{
    public const int MostAwaited = 100_000;

    /// <summary>How many of what was seen, and of what was near, an answer shows.</summary>
    public const int MostShown = 100;

    public const int MostNear = 10;

    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    /// <summary>What a timeout must be, in words.</summary>
    public static string ValidTimeout =>
        $"must be ISO 8601 (PT10S) or a number of milliseconds, at most {LongestTimeout.TotalMinutes} minutes";

    /// <summary>The timeout that was sent, or null when it is none.</summary>
    public static TimeSpan? Parse(JsonElement json)
    {
        var timeout = json.ValueKind switch
        {
            JsonValueKind.Number when json.TryGetInt32(out var milliseconds) => TimeSpan.FromMilliseconds(milliseconds),
            JsonValueKind.String when IsoDuration.TryParse(json.GetString(), out var duration) => duration,
            _ => TimeSpan.Zero,
        };
        return timeout > TimeSpan.Zero && timeout <= LongestTimeout ? timeout : null;
    }

    /// <summary>The timeout of an order of ours.</summary>
    /// <exception cref="BadHttpRequestException">It is none; the message says what would be one.</exception>
    public static TimeSpan TimeoutOf(JsonElement? sent) => sent is not { ValueKind: not JsonValueKind.Null } json
        ? DefaultTimeout
        : Parse(json) ?? throw Body.Bad($"timeout {ValidTimeout}.");

    /// <summary>The count of an order of ours.</summary>
    /// <exception cref="BadHttpRequestException">It is none; the message says what would be one.</exception>
    public static int CountOf(int? sent) => sent is null or (>= 1 and <= MostAwaited)
        ? sent ?? 1
        : throw Body.Bad($"count must be a whole number from 1 to {MostAwaited}.");
}
