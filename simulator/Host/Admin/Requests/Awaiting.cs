using System.Text.Json;
using Simulators.Host.Admin.Stubs;
using Simulators.Host.Admin.Waiting;
using Simulators.Host.Matching;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Requests;

/// <summary>
/// Waits until so many requests that fit the criteria have been answered. The journal wakes it; nothing is asked again and again.
/// </summary>
static class Awaiting
{
    public static void Map(RouteGroupBuilder requests) =>
        requests.MapPost("/await", (Delegate)Await)
            .WithSummary("Waits for requests: {criteria?, count?, timeout?}; 200 as soon as so many fitted, 408 with the near misses if not.");

    static async Task<IResult> Await(HttpContext context, Waiters waiters)
    {
        var order = AwaitOrder.Read(await Body.ReadAsync(context));
        var sandbox = context.Sandbox();
        return await waiters.WaitAsync(context, order.Timeout, sandbox.Journal.Watch, new Found(sandbox, order));
    }

    /// <summary>What fitted so far.</summary>
    sealed class Found(Sandbox sandbox, AwaitOrder order) : IWanted<Exchange>
    {
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
            if (exchange.Outcome != Outcome.Pending && !IsEnough && RequestRoutes.Bounded(() => order.Criteria.Fits(exchange)))
                _fitting[exchange.Sequence] = exchange;
        }

        public ValueTask<IResult> ShowAsync() => ValueTask.FromResult(RequestRoutes.Bounded(Show));

        IResult Show() => Answer.Json(
            new AwaitAnswer(
                IsEnough,
                _forgotten + _fitting.Count,
                order.Count,
                [.. _fitting.Values.Reverse().Take(WaitBounds.MostShown).Select(exchange => RequestView.Alone(exchange, sandbox.Id))],
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
    public static AwaitOrder Read(JsonElement json)
    {
        using var empty = JsonDocument.Parse("{}");
        var (criteria, count, timeout) = (empty.RootElement.Clone(), 1, WaitBounds.DefaultTimeout);
        foreach (var member in PatternJson.Members(json, "$"))
        {
            switch (member.Name)
            {
                case "criteria":
                    criteria = member.Value;
                    break;
                case "count":
                    count = PatternJson.Whole(member.Value, "count", 1, WaitBounds.MostAwaited);
                    break;
                case "timeout":
                    timeout = WaitBounds.Parse(member.Value) ?? throw PatternJson.Unsupported("timeout", WaitBounds.ValidTimeout);
                    break;
                default:
                    throw PatternJson.Unsupported(member.Name, "is not supported here; criteria, count, timeout are");
            }
        }

        return new AwaitOrder(Criteria.Read(criteria, "criteria"), criteria, count, timeout);
    }
}
