using Simulators.Kernel.Rules;

namespace Simulators.Electa;

static partial class ElectaSettings
{
    public static readonly Number AccountUtcOffset = new(
        "accountUtcOffset", 0, -720, 840,
        "The account's own time zone (menu Look & Feel), in minutes east of UTC.",
        "electa/event/time-zone");

    public static readonly Choice UnknownTimeZone = new(
        "unknownTimeZone", ["refused", "accountTimeZone"],
        "What a TimeZoneId does that is not in the collection timeZones: the vendor's list of ids is not public.",
        "electa/event/time-zone");

    public static readonly Switch ModeratorsThroughLaunch = new(
        "moderatorsThroughLaunch", true,
        "The account's option for session moderators, on the page HTML Integration & API; when off, MDR is discarded.",
        "electa/launch/type");

    public static readonly Choice UniqueUserName = new(
        "uniqueUserName", ["required", "emailWhenMissing"],
        "What a launch without UniqueUserName does: it is refused, or finds the user by the e-mail address.",
        "electa/launch/unique-user-name");

    public static readonly Duration SessionLength = new(
        "sessionLength", TimeSpan.FromHours(2),
        "How long somebody stays who enters a room in which no event is going on; during an event it is the event's end.",
        "electa/launch/attendance-ends");

    public static readonly Choice LaunchReply = new(
        "launchReply", ["page", "xml"],
        "What a launch answers: a page for the browser, or XML that is easier to test.",
        "electa/launch/page");

    public static readonly IReadOnlyList<Setting> OfClassrooms =
    [
        AccountUtcOffset,
        UnknownTimeZone,
        ModeratorsThroughLaunch,
        UniqueUserName,
        SessionLength,
        LaunchReply,
    ];
}
