using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Cli.Replay;

/// <summary>Why two values may differ.</summary>
enum Volatility
{
    /// <summary>They may not.</summary>
    None,

    /// <summary>Ids and tokens: others in every run, each always in the same way.</summary>
    Counterpart,

    /// <summary>Moments.</summary>
    Time,
}

/// <summary>
/// Which values differ between two runs that went alike. By the name of the JSON member, XML element or attribute: ids
/// (<c>id</c>, <c>userId</c>, <c>student_id</c>, <c>SID</c>, and ClassIn's <c>data</c> when it is a number), and times when both
/// are moments. By their form, whatever the name: UUIDs, tokens of 16 letters and digits or more, and dates with a time. Never:
/// what says how it went (<c>errno</c>, <c>code</c>, <c>status</c>).
/// </summary>
/// <param name="named">Names whose values may differ besides.</param>
sealed partial class VolatileValues(IReadOnlyCollection<string> named)
{
    const int ShortestToken = 16;

    static readonly string[] DateForms =
    [
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd", "M/d/yyyy h:mm:ss tt", "M/d/yyyy H:mm:ss", "M/d/yyyy H:mm", "M/d/yyyy", "R",
    ];

    static readonly HashSet<string> Verdicts = new(StringComparer.OrdinalIgnoreCase)
    {
        "errno", "code", "errorCode", "error", "status", "imsx_codeMajor", "imsx_codeMinor", "faultcode", "faultstring", "role",
        "type",
    };

    /// <param name="name">The member's or element's name.</param>
    /// <param name="then">The recorded value.</param>
    /// <param name="now">The simulator's.</param>
    public Volatility Of(string name, string then, string now)
    {
        if (named.Contains(name)) return Volatility.Counterpart;
        if (Verdicts.Contains(name)) return Volatility.None;
        if (IdName().IsMatch(name)) return then.Length > 0 && now.Length > 0 ? Volatility.Counterpart : Volatility.None;
        if (name == "data" && IsNumber(then) && IsNumber(now)) return Volatility.Counterpart;
        if (AreTimes(name, then, now)) return Volatility.Time;
        return IsToken(then) && IsToken(now) ? Volatility.Counterpart : Volatility.None;
    }

    static bool AreTimes(string name, string then, string now) =>
        (IsDate(then) && IsDate(now)) || (TimeName().IsMatch(name) && IsUnixTime(then) && IsUnixTime(now));

    static bool IsDate(string text) => DateTimeOffset.TryParseExact(
        text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    /// <summary>Seconds or milliseconds from 2001 on.</summary>
    static bool IsUnixTime(string text) => text.Length is 10 or 13 && IsNumber(text);

    static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    static bool IsToken(string text) =>
        text.Length >= ShortestToken && TokenForm().IsMatch(text) && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter);

    [GeneratedRegex(@"^_?(?:id|ids|uid|uids|guid|uuid|sid|cid)\z|(?:Id|Ids|ID|IDs|Uid|Uids|UID|_id|_ids|Guid)\z")]
    private static partial Regex IdName();

    [GeneratedRegex("time|date|stamp|expir|created|modified|_at$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeName();

    [GeneratedRegex(@"^[A-Za-z0-9+/=_.~-]+\z")]
    private static partial Regex TokenForm();
}
