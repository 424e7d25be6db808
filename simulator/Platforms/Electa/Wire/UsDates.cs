using System.Globalization;

namespace Simulators.Electa.Wire;

/// <summary>
/// Dates as the vendor has them: <c>mm/dd/yyyy hh:mm:ss</c> in [KB 50150], a date alone too, without leading zeros as
/// well [KB 50148]; <c>1/5/2017 4:00 PM</c> out, and <c>1/5/2017</c> for a midnight [KB 50147].
/// </summary>
static class UsDates
{
    /// <summary>Years for which no sum of date, duration and time zone leaves the calendar.</summary>
    const int FirstYear = 1900;
    const int LastYear = 8999;

    /// <summary>Reads a date, with or without a time of the 24-hour clock; null for anything else.</summary>
    public static DateTime? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 30) return null;
        var blank = text.IndexOf(' ');
        var date = Date(blank < 0 ? text : text[..blank]);
        if (date is null || blank < 0) return date;
        return Time(text[(blank + 1)..].TrimStart()) is { } time ? date + time : null;
    }

    /// <summary>A moment as results show it.</summary>
    public static string Show(DateTime moment) => moment.ToString(
        moment.TimeOfDay == TimeSpan.Zero ? "M/d/yyyy" : moment.Second == 0 ? "M/d/yyyy h:mm tt" : "M/d/yyyy h:mm:ss tt",
        CultureInfo.InvariantCulture);

    static DateTime? Date(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        if (!Numbers(text, '/', parts, out var count) || count != 3 || text[^5] != '/') return null;
        var (month, day, year) = (parts[0], parts[1], parts[2]);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12) return null;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;
    }

    static TimeSpan? Time(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        parts.Clear();
        if (!Numbers(text, ':', parts, out var count) || count < 2) return null;
        return parts[0] < 24 && parts[1] < 60 && parts[2] < 60 ? new TimeSpan(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>Numbers of one or two digits (a year: of four), separated by a character.</summary>
    static bool Numbers(ReadOnlySpan<char> text, char separator, Span<int> numbers, out int count)
    {
        count = 0;
        foreach (var range in text.Split(separator))
        {
            var part = text[range];
            var digits = separator == '/' && count == 2 ? part.Length == 4 : part.Length is 1 or 2;
            if (count == numbers.Length
                || !digits
                || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[count]))
                return false;
            count++;
        }

        return true;
    }
}
