using System.Text.Json;
using Simulators.Kernel.Faults;

namespace Simulators.Host.Admin;

/// <summary>A fault as it is ordered.</summary>
sealed record FaultOrder(FaultOrderMatch? Match, FaultOrderEffect? Effect, string? Ttl);

sealed record FaultOrderMatch(string? Platform, string? Operation, double? Probability, int? Times, int? After);

/// <param name="When"><c>before</c>, <c>after-commit</c> or <c>half-batch</c>.</param>
/// <param name="Delay">ISO 8601, or a number of milliseconds.</param>
sealed record FaultOrderEffect(
    string? When,
    JsonElement? Delay,
    int? Status,
    bool? Reset,
    int? Truncate,
    bool? Malformed,
    ThrottleOrder? Throttle);

sealed record ThrottleOrder(int? PerSecond, int? RetryAfter);

/// <summary>A planned fault as it is shown: as it was ordered, and what it has done.</summary>
sealed record FaultView(
    string Id,
    FaultMatch Match,
    FaultEffectView Effect,
    DateTime? ExpiresAt,
    int Matched,
    int Struck)
{
    public static FaultView Of(PlannedFault fault) =>
        new(fault.Id, fault.Match, FaultEffectView.Of(fault.Effect), fault.ExpiresAt?.UtcDateTime, fault.Matched, fault.Struck);
}

sealed record FaultEffectView(
    string When,
    string? Delay,
    int? Status,
    bool? Reset,
    int? Truncate,
    bool? Malformed,
    Throttle? Throttle)
{
    public static FaultEffectView Of(FaultEffect effect) => new(
        FaultOrders.WordOf(effect.When),
        effect.Delay > TimeSpan.Zero ? System.Xml.XmlConvert.ToString(effect.Delay) : null,
        effect.Status,
        effect.Reset ? true : null,
        effect.Truncate,
        effect.Malformed ? true : null,
        effect.Throttle);
}
