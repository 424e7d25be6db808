using System.Globalization;

namespace Simulators.ClassLink.Wire;

/// <summary>Moments and days as OneRoster writes them, and as clients write them in filters.</summary>
static class Instants
{
    public static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment with or without fractions and zone (UTC then), or a day: its first moment.</summary>
    public static DateTime? Parse(string text)
    {
        // A plus sign that nobody percent-encoded arrives as a blank.
        var sent = text.Length > 6 && text[^6] == ' ' ? $"{text[..^6]}+{text[^5..]}" : text;
        return sent.Length >= 10 && sent[4] == '-' && sent[7] == '-'
            && DateTime.TryParse(
                sent,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment)
            ? moment
            : null;
    }

    /// <summary>The moment without what the wire cannot say.</summary>
    public static DateTime Whole(DateTimeOffset now) =>
        new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
