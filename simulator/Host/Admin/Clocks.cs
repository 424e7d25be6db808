using System.Globalization;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Admin;

/// <summary>The sandbox's time: look at it, set it, let it stand, and let it pass.</summary>
static class Clocks
{
    /// <summary>What comes again every night never leaves a sandbox idle: so many events happen at most.</summary>
    const int MostEvents = 1000;

    /// <summary>And none that is due later than this.</summary>
    static readonly TimeSpan LongestIdle = TimeSpan.FromDays(30);

    public static void Map(RouteGroupBuilder admin)
    {
        var clock = admin.MapGroup("/clock");
        clock.MapGet("/", Get).WithSummary("The sandbox's time.");
        clock.MapPut("/", (Delegate)Put)
            .WithSummary("Sets the time, freezes it, or chooses the clock that judges signed timestamps: {now?, frozen?, stamps?}.");
        clock.MapPost("/advance", (Delegate)Advance)
            .WithSummary("Lets time pass, {\"by\":\"PT24H\"}: what comes due on the way happens, and is in the answer.");
        clock.MapPost("/run-until-idle", (Delegate)RunUntilIdle)
            .WithSummary("Lets what waits happen until nothing waits: {maximum?, within?}; at most 1000 events, and 30 days unless told otherwise.");
    }

    static async Task<IResult> RunUntilIdle(HttpContext context)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.IdleOrder);
        if (order.Maximum is < 1 or > MostEvents) return Answer.BadRequest($"maximum: from 1 to {MostEvents} events.");
        var within = LongestIdle;
        if (order.Within is not null && (!IsoDuration.TryParse(order.Within, out within) || within < TimeSpan.Zero))
            return Answer.BadRequest($"within: '{order.Within}' is no length of time from zero; PT24H and P7D are.");
        var sandbox = context.Sandbox();
        if (VirtualClock.Latest - sandbox.Clock.GetUtcNow() < within)
            return Answer.BadRequest($"within: it goes beyond the end of the calendar, {VirtualClock.Latest:yyyy-MM-dd}.");
        var (happened, next) = await sandbox.RunUntilIdleAsync(order.Maximum ?? MostEvents, within);
        return Answer.Json(
            new IdleAnswer(
                sandbox.Clock.GetUtcNow().UtcDateTime, next is null, [.. happened.Select(DueView.Of)], next?.At.UtcDateTime, next?.Kind),
            AdminJson.Readable.IdleAnswer);
    }

    static IResult Get(HttpContext context) => Show(context.Sandbox());

    static async Task<IResult> Put(HttpContext context)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.ClockOrder);
        var stampsAt = MomentOf(order.Stamps);
        if (order.Stamps is not (null or "sandbox" or "wall") && stampsAt is null)
            return Answer.BadRequest($"stamps: '{order.Stamps}' is neither sandbox nor wall, nor a moment like 2026-11-22T05:00:00Z.");
        if (order.Now > VirtualClock.Latest)
            return Answer.BadRequest($"now: the last moment that can be set is {VirtualClock.Latest:yyyy-MM-dd}.");
        var sandbox = context.Sandbox();
        if (order.Frozen is { } frozen) sandbox.Clock.Freeze(frozen);
        if (order.Now is { } now) sandbox.Clock.Set(now.ToUniversalTime());
        if (stampsAt is { } moment) sandbox.Clock.JudgeStampsAt(moment);
        else if (order.Stamps is { } stamps) sandbox.Clock.JudgeStampsBy(stamps == "wall" ? Stamps.Wall : Stamps.Sandbox);
        await sandbox.RunDueAsync();
        return Show(sandbox);
    }

    static async Task<IResult> Advance(HttpContext context)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.AdvanceOrder);
        if (!IsoDuration.TryParse(order.By, out var by) || by < TimeSpan.Zero)
            return Answer.BadRequest($"by: '{order.By}' is no length of time from zero; PT24H and P7D are.");
        var sandbox = context.Sandbox();
        if (VirtualClock.Latest - sandbox.Clock.GetUtcNow() < by)
            return Answer.BadRequest($"by: {order.By} goes beyond the end of the calendar, {VirtualClock.Latest:yyyy-MM-dd}.");
        var happened = await sandbox.AdvanceAsync(by);
        return Answer.Json(
            new AdvanceAnswer(sandbox.Clock.GetUtcNow().UtcDateTime, [.. happened.Select(DueView.Of)]),
            AdminJson.Readable.AdvanceAnswer);
    }

    static DateTimeOffset? MomentOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    static IResult Show(Sandbox sandbox)
    {
        var clock = sandbox.Clock;
        return Answer.Json(
            new ClockView(clock.GetUtcNow().UtcDateTime, clock.Frozen, clock.Stamps == Stamps.Wall ? "wall" : "sandbox"),
            AdminJson.Readable.ClockView);
    }
}

sealed record ClockOrder(DateTimeOffset? Now, bool? Frozen, string? Stamps);

sealed record ClockView(DateTime Now, bool Frozen, string Stamps);

/// <param name="Maximum">So many events happen at most.</param>
/// <param name="Within">None that is due after this length of time.</param>
sealed record IdleOrder(int? Maximum, string? Within);

/// <param name="Now">The moment of the last event.</param>
/// <param name="Idle">True when nothing waits any more.</param>
/// <param name="Events">What happened.</param>
/// <param name="NextAt">When what still waits is due: a bound was reached.</param>
/// <param name="NextKind">And what it is.</param>
sealed record IdleAnswer(DateTime Now, bool Idle, IReadOnlyList<DueView> Events, DateTime? NextAt, string? NextKind);

sealed record AdvanceOrder(string? By);

sealed record AdvanceAnswer(DateTime Now, IReadOnlyList<DueView> Events);

/// <summary>Something that happened by itself.</summary>
sealed record DueView(string Sandbox, string? Platform, DateTime At, string Kind, long Subject)
{
    public static DueView Of(SandboxEvent happened)
    {
        var due = (DueEvent)happened.Subject;
        return new DueView(happened.Sandbox, happened.Platform, due.At.UtcDateTime, due.Kind, due.Subject);
    }
}
