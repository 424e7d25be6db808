using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>Which stays the session logs show [KB 50148].</summary>
static class LogRules
{
    /// <summary>A user number that nobody has.</summary>
    const long Nobody = 0;

    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Without dates the current day; with a start alone the 24 hours after it; with an end alone those before.</summary>
    public static (DateTime From, DateTime Until) Window(DateTime? start, DateTime? end, DateTime now) => (start, end) switch
    {
        ({ } from, { } until) => (from, until),
        ({ } from, null) => (from, from + Day),
        (null, { } until) => (until - Day, until),
        _ => (now.Date, now.Date + Day),
    };

    public static Rejection EndsFirst(DateTime from, DateTime until) => ParameterRules.Invalid(
        "EndDateTimeUTC",
        RuleBook.LogsWindow,
        $"EndDateTimeUTC ({UsDates.Show(until)}) is before StartDateTimeUTC ({UsDates.Show(from)}).");

    /// <summary>The user of that name; nobody when there is none, or when the number sent with it is another user's.</summary>
    public static long UserOf(ElectaTables tables, string username, long? userId)
    {
        var user = tables.Users.Find(ElectaSchema.UserByUsername, username.ToLowerInvariant());
        return user is not null && (userId is null || userId == user.UserId) ? user.UserId : Nobody;
    }
}
