using System.Globalization;

namespace Simulators.Kernel.Rules;

/// <summary>A stretch of time from one moment to another, or <see cref="None"/>.</summary>
public readonly record struct Period(DateTimeOffset From, DateTimeOffset Until)
{
    public static Period None { get; }

    /// <summary>Whether the two share a moment.</summary>
    public bool Overlaps(DateTimeOffset from, DateTimeOffset until) =>
        this != None && from < Until && until > From;

    /// <summary>As ISO 8601 writes an interval (<c>start/end</c>), or empty text for none.</summary>
    public override string ToString() =>
        this == None ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{From:yyyy-MM-ddTHH:mm:ssK}/{Until:yyyy-MM-ddTHH:mm:ssK}");

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is no interval.</summary>
    public static Period? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return None;
        var parts = text.Split('/');
        return parts.Length == 2 && Moment(parts[0]) is { } from && Moment(parts[1]) is { } until && until > from
            ? new Period(from, until)
            : null;
    }

    static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
}

/// <summary>A stretch of time, or none: a vendor's maintenance.</summary>
public sealed class PeriodSetting(string name, string meaning, params IReadOnlyList<string> rules)
    : Setting<Period>(name, Period.None, "", meaning, rules)
{
    public override string Valid =>
        "an interval as ISO 8601 writes it (2026-12-15T18:00:00Z/2026-12-15T22:00:00Z), or empty text for none";

    internal override object? Parse(string text) => Period.Parse(text);

    internal override object Show(object value) => ((Period)value).ToString();
}
