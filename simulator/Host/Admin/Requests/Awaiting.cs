using System.Text.Json;
using Simulators.Host.Admin.Stubs;
using Simulators.Host.Matching;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Requests;

/// <summary>
/// Waits until so many requests that fit the criteria have been answered. The journal wakes it; nothing is asked again and again.
/// </summary>
static class Awaiting
{
    const int MostAwaited = 100_000;
    const int MostWaiting = 500;

    static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);
    static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    static int s_waiting;

    public static void Map(RouteGroupBuilder requests) =>
        requests.MapPost("/await", (Delegate)Await)
            .WithSummary("Waits for requests: {criteria?, count?, timeout?}; 200 as soon as so many fitted, 408 with the near misses if not.");

    static async Task<IResult> Await(HttpContext context, TimeProvider wall, IHostApplicationLifetime lifetime)
    {
        var order = AwaitOrder.Read(await Body.ReadAsync(context), DefaultTimeout, LongestTimeout, MostAwaited);
        if (Interlocked.Increment(ref s_waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref s_waiting);
            return Answer.Problem(StatusCodes.Status429TooManyRequests, $"{MostWaiting} callers wait already; that is the bound.");
        }

        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            return await WaitAsync(context.Sandbox(), order, wall, end.Token);
        }
        finally
        {
            Interlocked.Decrement(ref s_waiting);
        }
    }

    static async Task<IResult> WaitAsync(Sandbox sandbox, AwaitOrder order, TimeProvider wall, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var timer = wall.CreateTimer(
            state => ((CancellationTokenSource)state!).Cancel(), over, order.Timeout, Timeout.InfiniteTimeSpan);
        // Watched first, looked through then: what ends in between is seen at least once, and a set counts it once.
        using var watch = sandbox.Journal.Watch();
        var found = new Found(sandbox, order);
        found.LookThrough();
        try
        {
            while (!found.IsEnough && await watch.Ended.WaitToReadAsync(over.Token))
            {
                while (!found.IsEnough && watch.Ended.TryRead(out var exchange)) found.Take(exchange);
                if (watch.TakeMissed()) found.LookThrough();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is over; what was seen until now is the answer.
        }

        return RequestRoutes.Bounded(found.Show);
    }

    /// <summary>What fitted so far.</summary>
    sealed class Found(Sandbox sandbox, AwaitOrder order)
    {
        const int MostShown = 100;

        readonly SortedDictionary<long, Exchange> _fitting = [];

        readonly long _forgotten = order.Criteria.IsCountable
            ? sandbox.Journal.EvictedCounts().Where(order.Criteria.Fits).Sum(count => count.Count)
            : 0;

        public bool IsEnough => _forgotten + _fitting.Count >= order.Count;

        public void LookThrough()
        {
            foreach (var exchange in sandbox.Journal.Entries()) Take(exchange);
        }

        public void Take(Exchange exchange)
        {
            if (exchange.Outcome != Outcome.Pending && !IsEnough && order.Criteria.Fits(exchange)) _fitting[exchange.Sequence] = exchange;
        }

        public IResult Show() => Answer.Json(
            new AwaitAnswer(
                IsEnough,
                _forgotten + _fitting.Count,
                order.Count,
                [.. _fitting.Values.Reverse().Take(MostShown).Select(exchange => RequestView.Alone(exchange, sandbox.Id))],
                IsEnough ? [] : NearMisses.Of(sandbox, order.Criteria.Pattern, order.Json)),
            AdminJson.Readable.AwaitAnswer,
            IsEnough ? StatusCodes.Status200OK : StatusCodes.Status408RequestTimeout);
    }
}

/// <param name="Met">Whether so many were seen.</param>
/// <param name="Count">How many were.</param>
/// <param name="Expected">How many were asked for.</param>
/// <param name="Requests">The newest of them, a hundred at most.</param>
/// <param name="NearMisses">When they were not: the requests of the journal that are nearest to what was asked for.</param>
sealed record AwaitAnswer(
    bool Met,
    long Count,
    int Expected,
    IReadOnlyList<RequestView> Requests,
    IReadOnlyList<NearMiss> NearMisses);

/// <summary>What somebody waits for.</summary>
sealed record AwaitOrder(Criteria Criteria, JsonElement Json, int Count, TimeSpan Timeout)
{
    public static AwaitOrder Read(JsonElement json, TimeSpan missing, TimeSpan longest, int most)
    {
        using var empty = JsonDocument.Parse("{}");
        var (criteria, count, timeout) = (empty.RootElement.Clone(), 1, missing);
        foreach (var member in PatternJson.Members(json, "$"))
        {
            switch (member.Name)
            {
                case "criteria":
                    criteria = member.Value;
                    break;
                case "count":
                    count = PatternJson.Whole(member.Value, "count", 1, most);
                    break;
                case "timeout":
                    timeout = TimeoutOf(member.Value, longest);
                    break;
                default:
                    throw PatternJson.Unsupported(member.Name, "is not supported here; criteria, count, timeout are");
            }
        }

        return new AwaitOrder(Criteria.Read(criteria, "criteria"), criteria, count, timeout);
    }

    static TimeSpan TimeoutOf(JsonElement json, TimeSpan longest)
    {
        var timeout = json.ValueKind switch
        {
            JsonValueKind.Number when json.TryGetInt32(out var milliseconds) => TimeSpan.FromMilliseconds(milliseconds),
            JsonValueKind.String when IsoDuration.TryParse(json.GetString(), out var duration) => duration,
            _ => TimeSpan.Zero,
        };
        return timeout > TimeSpan.Zero && timeout <= longest
            ? timeout
            : throw PatternJson.Unsupported("timeout", $"must be ISO 8601 (PT10S) or a number of milliseconds, at most {longest.TotalMinutes} minutes");
    }
}
