using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>When a lesson may take place [docs.eeo.cn classroom/addCourseClass].</summary>
static class LessonTimes
{
    const long Shortest = 15 * 60;
    const long Longest = 24 * 60 * 60;
    const long Ahead = 60;
    const int YearsAhead = 3;
    const int MonthsOfExpiry = 3;
    static readonly TimeSpan AroundMaintenance = TimeSpan.FromMinutes(20);

    /// <summary>Refuses times that no lesson may have. Assumption: of several mistakes the first in this order answers.</summary>
    /// <param name="begin">Unix seconds.</param>
    /// <param name="end">Unix seconds.</param>
    /// <param name="now">The sandbox's time.</param>
    /// <param name="maintenance">The setting <c>maintenance</c>.</param>
    public static Rejection? Refuses(long begin, long end, DateTimeOffset now, Period maintenance)
    {
        if (begin < now.ToUnixTimeSeconds() + Ahead)
            return Refuse(
                Errors.BeginTooSoon,
                $"beginTime {begin} is not a minute ahead of the sandbox's clock ({now:O}); it is in Unix seconds.");
        if (begin > now.AddYears(YearsAhead).ToUnixTimeSeconds())
            return Refuse(
                Errors.BeginTooLate, $"beginTime {begin} is more than {YearsAhead} years ahead{Milliseconds(begin, now)}.");
        if (end <= begin)
            return Refuse(Errors.EndNotAfterBegin, $"endTime {end} is not after beginTime {begin}.");
        if (end - begin is < Shortest or > Longest)
            return Refuse(Errors.LessonLength, $"The lesson would last {end - begin} s; 900 s to 86400 s are allowed.");
        return Overlaps(begin, end, maintenance)
            ? new Rejection(
                Errors.OverlapsMaintenance,
                RuleBook.LessonMaintenance,
                $"The lesson, with 20 minutes before and after it, overlaps the maintenance {maintenance}.")
            : null;
    }

    /// <summary>When the course expires once it has a lesson that ends then; unchanged where it is not pushed.</summary>
    public static long ExpiryWith(long expiryTime, long lessonEnd) =>
        expiryTime == 0 || lessonEnd <= expiryTime
            ? expiryTime
            : DateTimeOffset.FromUnixTimeSeconds(lessonEnd).AddMonths(MonthsOfExpiry).ToUnixTimeSeconds();

    static bool Overlaps(long begin, long end, Period maintenance) => maintenance.Overlaps(
        DateTimeOffset.FromUnixTimeSeconds(begin) - AroundMaintenance,
        DateTimeOffset.FromUnixTimeSeconds(end) + AroundMaintenance);

    static string Milliseconds(long begin, DateTimeOffset now) =>
        begin / 1000 < now.AddYears(YearsAhead).ToUnixTimeSeconds() ? ": it seems to be in milliseconds; send Unix seconds" : "";

    static Rejection Refuse(ErrorEntry error, string explanation) => new(error, RuleBook.LessonTimes, explanation);
}
