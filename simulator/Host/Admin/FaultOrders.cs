using System.Text.Json;
using Simulators.Kernel.Faults;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.Host.Admin;

/// <summary>A fault that was ordered and makes sense.</summary>
readonly record struct FaultToPlan(FaultMatch Match, FaultEffect Effect, TimeSpan? Life);

/// <summary>Reads the order for a fault. One that makes no sense is refused: a fault that never strikes hides a bug.</summary>
static class FaultOrders
{
    static readonly (string Word, FaultMoment Moment)[] Moments =
    [
        ("before", FaultMoment.Before),
        ("after-commit", FaultMoment.AfterCommit),
        ("half-batch", FaultMoment.HalfBatch),
    ];

    static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    public static string WordOf(FaultMoment moment) => Array.Find(Moments, known => known.Moment == moment).Word;

    /// <summary>Null and the plan, or what is wrong.</summary>
    public static string? Read(FaultOrder order, IReadOnlyList<Platform> platforms, out FaultToPlan plan)
    {
        plan = default;
        if (ReadMatch(order.Match, platforms, out var match) is { } wrongMatch) return wrongMatch;
        if (ReadEffect(order.Effect, out var effect) is { } wrongEffect) return wrongEffect;
        TimeSpan? life = null;
        if (order.Ttl is not null)
        {
            if (!IsoDuration.TryParse(order.Ttl, out var ttl) || ttl <= TimeSpan.Zero)
                return $"ttl: '{order.Ttl}' is no length of time; PT5M is one.";
            life = ttl;
        }

        plan = new FaultToPlan(match, effect!, life);
        return null;
    }

    static string? ReadMatch(FaultOrderMatch? order, IReadOnlyList<Platform> platforms, out FaultMatch match)
    {
        match = new FaultMatch(order?.Platform, order?.Operation, order?.Probability ?? 1, order?.Times, order?.After ?? 0);
        if (order?.Platform is { } name && platforms.All(platform => platform.Name != name))
            return $"match.platform: there is no platform '{name}'; there are: {string.Join(", ", platforms.Select(platform => platform.Name))}.";
        if (order?.Operation is { } operation && FaultOperations.ProblemOf(operation, order.Platform, platforms) is { } problem)
            return problem;
        if (match.Probability is not (> 0 and <= 1)) return "match.probability: more than 0, and at most 1.";
        if (match.Times < 1) return "match.times: at least 1.";
        return match.After < 0 ? "match.after: at least 0." : null;
    }

    static string? ReadEffect(FaultOrderEffect? order, out FaultEffect? effect)
    {
        effect = null;
        if (order?.When is null || !Array.Exists(Moments, known => known.Word == order.When))
            return $"effect.when: one of {string.Join(", ", Moments.Select(known => known.Word))}; it was '{order?.When}'.";
        if (ReadDelay(order.Delay, out var delay) is { } wrongDelay) return wrongDelay;
        if (order.Status is < 200 or > 599) return "effect.status: an HTTP status from 200 to 599.";
        if (order.Truncate < 0) return "effect.truncate: how many bytes are sent, from 0.";
        if (ReadThrottle(order.Throttle, out var throttle) is { } wrongThrottle) return wrongThrottle;
        var moment = Array.Find(Moments, known => known.Word == order.When).Moment;
        effect = new FaultEffect(
            moment, delay, order.Status, order.Reset ?? false, order.Truncate, order.Malformed ?? false, throttle);
        return Contradiction(effect);
    }

    static string? Contradiction(FaultEffect effect)
    {
        ReadOnlySpan<bool> ends =
            [effect.Status is not null, effect.Reset, effect.Truncate is not null, effect.Malformed, effect.Throttle is not null];
        if (ends.Count(true) > 1)
            return "effect: one of status, reset, truncate, malformed and throttle; an answer ends in one way.";
        if (effect.When == FaultMoment.Before && (effect.Truncate is not null || effect.Malformed))
            return "effect: before the work there is no answer that could be cut; say after-commit.";
        return effect is { Throttle: not null, When: not FaultMoment.Before }
            ? "effect: a quota refuses before the work; say before."
            : null;
    }

    static string? ReadDelay(JsonElement? order, out TimeSpan delay)
    {
        delay = default;
        var problem = "effect.delay: ISO 8601 (PT1.5S) or a number of milliseconds, from 0 to one hour.";
        switch (order)
        {
            case null or { ValueKind: JsonValueKind.Null }:
                return null;
            case { ValueKind: JsonValueKind.Number } number when number.GetDouble() <= LongestDelay.TotalMilliseconds:
                delay = TimeSpan.FromMilliseconds(number.GetDouble());
                break;
            case { ValueKind: JsonValueKind.String } text when IsoDuration.TryParse(text.GetString(), out delay):
                break;
            default:
                return problem;
        }

        return delay >= TimeSpan.Zero && delay <= LongestDelay ? null : problem;
    }

    static string? ReadThrottle(ThrottleOrder? order, out Throttle? throttle)
    {
        throttle = null;
        if (order is null) return null;
        if (order.PerSecond is not >= 0) return "effect.throttle.perSecond: how many calls a second pass, from 0.";
        if (order.RetryAfter is not >= 0) return "effect.throttle.retryAfter: the value of Retry-After in seconds, from 0.";
        throttle = new Throttle(order.PerSecond.Value, order.RetryAfter.Value);
        return null;
    }
}
