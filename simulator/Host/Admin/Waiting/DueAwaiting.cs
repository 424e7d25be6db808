using System.Text.Json;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Admin.Waiting;

/// <summary>What happens by itself in a sandbox: what waits, what has happened, and waiting for it.</summary>
static class DueAwaiting
{
    public static void Map(RouteGroupBuilder admin)
    {
        var due = admin.MapGroup("/due");
        due.MapGet("/", (Delegate)List)
            .WithSummary("Due events: what waits, soonest first, and the latest that have happened, newest first: ?limit=.");
        due.MapPost("/await", (Delegate)Await)
            .WithSummary("Waits for due events: {criteria?: {platform?, kind?, subject?}, count?, timeout?}; 200 when so many happened, 408 if not.");
    }

    static async Task<IResult> List(HttpContext context)
    {
        var sandbox = context.Sandbox();
        var limit = Math.Min(context.QueryNumber("limit", WaitBounds.MostShown), DueLog.Most);
        var (waiting, total) = await WaitingAsync(sandbox, limit);
        return Answer.Json(
            new DueList(
                total, waiting, [.. sandbox.Happened.All.Reverse().Take(limit).Select(happened => ViewOf(sandbox, happened))]),
            AdminJson.Readable.DueList);
    }

    static async Task<IResult> Await(HttpContext context, Waiters waiters)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.DueAwaitOrder);
        var sandbox = context.Sandbox();
        var criteria = order.Criteria ?? new DueCriteria(null, null, null);
        if (criteria.Platform is { } name && context.Platform(name, out var refusal) is null) return refusal!;
        var wanted = new Wanted(sandbox, criteria, WaitBounds.CountOf(order.Count));
        return await waiters.WaitAsync(context, WaitBounds.TimeoutOf(order.Timeout), sandbox.Happened.Watch, wanted);
    }

    static DueView ViewOf(Sandbox sandbox, HappenedEvent happened) => DueView.Of(sandbox.Id, happened.Platform, happened.Due);

    /// <summary>What waits at all platforms, soonest first.</summary>
    static async ValueTask<(IReadOnlyList<DueView> First, int Total)> WaitingAsync(Sandbox sandbox, int limit)
    {
        List<DueView> all = [];
        var total = 0;
        foreach (var instance in sandbox.Platforms)
        {
            var (first, count) = await instance.WaitingAsync(limit);
            all.AddRange(first.Select(due => DueView.Of(sandbox.Id, instance.Platform.Name, due)));
            total += count;
        }

        return ([.. all.OrderBy(due => due.At).Take(limit)], total);
    }

    sealed class Wanted(Sandbox sandbox, DueCriteria criteria, int count) : IWanted<HappenedEvent>
    {
        readonly SortedDictionary<long, HappenedEvent> _fitting = [];

        public bool IsEnough => _fitting.Count >= count;

        public void LookThrough()
        {
            foreach (var happened in sandbox.Happened.All) Take(happened);
        }

        public void Take(HappenedEvent happened)
        {
            if (!IsEnough && criteria.Misses(ViewOf(sandbox, happened)).Count == 0) _fitting[happened.Sequence] = happened;
        }

        public async ValueTask<IResult> ShowAsync() => Answer.Json(
            new DueAwaitAnswer(
                IsEnough,
                _fitting.Count,
                count,
                [.. _fitting.Values.Reverse().Take(WaitBounds.MostShown).Select(happened => ViewOf(sandbox, happened))],
                IsEnough ? [] : await NearestAsync()),
            AdminJson.Readable.DueAwaitAnswer,
            IsEnough ? StatusCodes.Status200OK : StatusCodes.Status408RequestTimeout);

        /// <summary>What waits and will fit comes first: the clock has only to reach it.</summary>
        async ValueTask<IReadOnlyList<NearEvent>> NearestAsync()
        {
            var (waiting, _) = await WaitingAsync(sandbox, DueLog.Most);
            var happened = sandbox.Happened.All.Reverse().Select(past => new NearEvent(ViewOf(sandbox, past), false, []));
            return
            [
                .. waiting.Select(due => new NearEvent(due, true, []))
                    .Concat(happened)
                    .Select(near => near with { Differs = criteria.Misses(near.Event) })
                    .Where(near => near.Waits || near.Differs.Count > 0)
                    .OrderBy(near => near.Differs.Count)
                    .Take(WaitBounds.MostNear),
            ];
        }
    }
}

/// <param name="Total">How many wait.</param>
/// <param name="Items">Those that are due first.</param>
/// <param name="Happened">The latest that have happened since the last reset of the journal, newest first.</param>
sealed record DueList(int Total, IReadOnlyList<DueView> Items, IReadOnlyList<DueView> Happened);

/// <summary>What somebody waits for.</summary>
sealed record DueAwaitOrder(DueCriteria? Criteria, int? Count, JsonElement? Timeout);

/// <param name="Platform">The platform's name.</param>
/// <param name="Kind">What comes due: the platform's own word.</param>
/// <param name="Subject">The id of what it happens to.</param>
sealed record DueCriteria(string? Platform, string? Kind, long? Subject)
{
    /// <summary>The members that an event has not got as they are asked for; none when it fits.</summary>
    public IReadOnlyList<string> Misses(DueView due)
    {
        List<string>? misses = null;
        if (Platform is not null && Platform != due.Platform) (misses ??= []).Add("platform");
        if (Kind is not null && Kind != due.Kind) (misses ??= []).Add("kind");
        if (Subject is not null && Subject != due.Subject) (misses ??= []).Add("subject");
        return misses ?? (IReadOnlyList<string>)[];
    }
}

/// <param name="Met">Whether so many happened.</param>
/// <param name="Count">How many did.</param>
/// <param name="Expected">How many were asked for.</param>
/// <param name="Events">The newest of them, a hundred at most.</param>
/// <param name="Near">When they did not: what is nearest to what was asked for.</param>
sealed record DueAwaitAnswer(bool Met, int Count, int Expected, IReadOnlyList<DueView> Events, IReadOnlyList<NearEvent> Near);

/// <param name="Event">The event.</param>
/// <param name="Waits">True when it has not happened yet.</param>
/// <param name="Differs">The criteria that it does not fit.</param>
sealed record NearEvent(DueView Event, bool Waits, IReadOnlyList<string> Differs);
