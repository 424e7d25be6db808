using Simulators.Electa.Rules;
using Simulators.Electa.Wire;

namespace Simulators.Electa.Surface;

/// <summary>
/// Reads moments. A page's parameters have local times (StartDateTime with a TimeZoneId), its sample call has those of UTC
/// (StartDateTimeUTC): both names are taken [KB 50147].
/// </summary>
static class Moments
{
    /// <summary>Minutes east of UTC of the call's time zone.</summary>
    public static int UtcOffset(ElectaCall call)
    {
        var timeZoneId = call.OptionalNumber("TimeZoneId");
        var decision = EventRules.UtcOffset(
            call.Tables,
            timeZoneId,
            (int)call.Get(ElectaSettings.AccountUtcOffset),
            call.Get(ElectaSettings.UnknownTimeZone) == "refused");
        if (decision.Rejection is not { } refused) return decision.Value;
        call.Refuse(refused);
        return 0;
    }

    /// <summary>The moment in UTC; the name is refused when neither spelling was sent.</summary>
    public static DateTime Required(ElectaCall call, string name, int utcOffset)
    {
        if (call.OptionalDate(name) is { } local) return local.AddMinutes(-utcOffset);
        if (call.OptionalDate($"{name}UTC") is { } utc)
        {
            call.Decided(RuleBook.UtcNames);
            return utc;
        }

        call.Refuse(ParameterRules.Missing(name));
        return default;
    }

    public static DateTimeOffset Utc(DateTime moment) => new(moment, TimeSpan.Zero);
}
