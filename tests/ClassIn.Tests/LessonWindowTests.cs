using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Tests;

/// <summary>The vendor's table of what can change when [docs.eeo.cn appendix/rules], and the pure rules beside it.</summary>
public sealed class LessonWindowTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(LessonItem.Schedule), null, 350, 140, 145)]
    [InlineData(nameof(LessonItem.Seats), null, 348, 140, 145)]
    [InlineData(nameof(LessonItem.Teacher), null, null, null, 385)]
    [InlineData(nameof(LessonItem.CoTeachers), null, null, null, 385)]
    [InlineData(nameof(LessonItem.Students), null, null, null, 145)]
    [InlineData(nameof(LessonItem.Other), null, null, 140, 145)]
    [InlineData(nameof(LessonItem.Deletion), null, null, 140, 145)]
    public void Lets_an_item_change_until(string item, int? early, int? late, int? running, int? ended)
    {
        string?[] expected = [$"{early}", $"{late}", $"{running}", $"{ended}"];
        var actual = Enum.GetValues<LessonPhase>().Select(
            phase => LessonWindow.ErrorOf(Enum.Parse<LessonItem>(item), phase)?.Code ?? "");
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(-1201, nameof(LessonPhase.Early))]
    [InlineData(-1200, nameof(LessonPhase.Late))]
    [InlineData(-1, nameof(LessonPhase.Late))]
    [InlineData(0, nameof(LessonPhase.Running))]
    [InlineData(3599, nameof(LessonPhase.Running))]
    [InlineData(3600, nameof(LessonPhase.Ended))]
    public void Knows_where_a_lesson_stands(long secondsAfterBegin, string phase) =>
        Assert.Equal(Enum.Parse<LessonPhase>(phase), LessonWindow.PhaseOf(Lesson(), Now.ToUnixTimeSeconds() + secondsAfterBegin));

    [Theory]
    [InlineData(59, 3600, "120")]
    [InlineData(60, 3600, null)]
    [InlineData(60, 0, "119")]
    [InlineData(60, -5, "119")]
    [InlineData(60, 899, "165")]
    [InlineData(60, 900, null)]
    [InlineData(60, 86400, null)]
    [InlineData(60, 86401, "165")]
    [InlineData(1096 * 86400, 3600, null)]
    [InlineData(1096 * 86400 + 1, 3600, "268")]
    public void Judges_the_times_of_a_lesson(long ahead, long seconds, string? errno)
    {
        var begin = Now.ToUnixTimeSeconds() + ahead;
        Assert.Equal(errno, LessonTimes.Refuses(begin, begin + seconds, Now, Period.None)?.Error.Code);
    }

    [Theory]
    [InlineData(0, 10_000, 0)]
    [InlineData(10_000, 10_000, 10_000)]
    public void Leaves_the_expiry_that_a_lesson_does_not_pass(long expiry, long end, long expected) =>
        Assert.Equal(expected, LessonTimes.ExpiryWith(expiry, end));

    [Fact]
    public void Pushes_the_expiry_to_three_months_after_the_lesson() =>
        Assert.Equal(Now.AddMonths(3).ToUnixTimeSeconds(), LessonTimes.ExpiryWith(10_000, Now.ToUnixTimeSeconds()));

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Keeps_20_minutes_clear_around_the_maintenance(int minutesLong, bool overlaps)
    {
        var maintenance = new Period(Now.AddMinutes(61), Now.AddMinutes(120));
        var begin = Now.AddMinutes(1);
        var refusal = LessonTimes.Refuses(
            begin.ToUnixTimeSeconds(), begin.AddMinutes(minutesLong).ToUnixTimeSeconds(), Now, maintenance);
        Assert.Equal(overlaps ? "454" : null, refusal?.Error.Code);
    }

    [Theory]
    [InlineData("1000", "1010", nameof(LessonPhase.Early), null)]
    [InlineData("1000", "1001", nameof(LessonPhase.Late), null)]
    [InlineData("1000", "1001", nameof(LessonPhase.Ended), null)]
    [InlineData("1000", "1010", nameof(LessonPhase.Late), "252")]
    [InlineData("1000", "0000", nameof(LessonPhase.Running), "252")]
    [InlineData("0000", "1000", nameof(LessonPhase.Late), "252")]
    [InlineData("0000", "0000", nameof(LessonPhase.Late), null)]
    [InlineData("0000", "0001", nameof(LessonPhase.Early), "251")]
    public void Lets_a_recorded_lesson_change_its_replay_only(string before, string asked, string phase, string? errno)
    {
        // Digits: record, scene, live, replay.
        static Recording Of(string digits) => new(digits[0] == '1', digits[1] == '1', digits[2] == '1', digits[3] == '1');
        var refusal = RecordingRules.Refuses(Of(before), Of(asked), Enum.Parse<LessonPhase>(phase), RecordingErrors.OfVideos);
        Assert.Equal(errno, refusal?.Error.Code);
    }

    [Theory]
    [InlineData(6, 1, 0, "6/1/0")]
    [InlineData(1, 2, 0, "1/2/0")]
    [InlineData(0, 0, 0, "0/0/0")]
    [InlineData(12, 0, 0, "12/0/0")]
    [InlineData(13, 0, 0, "259")]
    [InlineData(2, 1, 0, "368")]
    [InlineData(1, 0, 3, "1/2/3")]
    [InlineData(6, 0, 3, "808")]
    public void Seats_students(int seats, int isHd, int isDc, string expected)
    {
        var decision = SeatRules.Seating(new Seating(seats, isHd, isDc), 12);
        var actual = decision.Refuses(out var rejection, out var seating)
            ? rejection.Error.Code
            : $"{seating.SeatNum}/{seating.IsHd}/{seating.IsDc}";
        Assert.Equal(expected, actual);
    }

    static Lesson Lesson()
    {
        var begin = Now.ToUnixTimeSeconds();
        return new Lesson(
            1, 1, 1, "", begin, begin + 3600, 1, [], 0, 1, true, 6, 0, 0, RecordingRules.Off, false, true, null, "", false, []);
    }
}
