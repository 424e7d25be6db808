using System.Globalization;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>How many students are on stage, and how sharp the pictures are.</summary>
/// <param name="SeatNum">Students on stage, the teacher not counted.</param>
/// <param name="IsHd">0 standard, 1 high, 2 full high definition.</param>
/// <param name="IsDc">3 with two cameras, else 0.</param>
sealed record Seating(int SeatNum, int IsHd, int IsDc);

/// <summary>Which seats go with which pictures [docs.eeo.cn classroom/addCourseClass, classroom/modifyClassSeatNum].</summary>
static class SeatRules
{
    const int TwoCameras = 3;
    const int FullHd = 2;

    /// <summary>The seats of a parameter, or of <paramref name="otherwise"/> when it was not sent.</summary>
    public static Decision<int> Seats(string? seatNum, int otherwise)
    {
        if (seatNum is null) return otherwise;
        return int.TryParse(seatNum, NumberStyles.None, CultureInfo.InvariantCulture, out var seats)
            ? seats
            : new Rejection(
                Errors.SeatNumberWrong,
                RuleBook.LessonSeatsNumber,
                $"seatNum must be a number from 0 on; it was {Texts.Quote(seatNum)}.");
    }

    /// <summary>The seating that comes about: two cameras bring full definition with them.</summary>
    public static Decision<Seating> Seating(Seating asked, long mostSeats)
    {
        if (asked.SeatNum > mostSeats)
        {
            return new Rejection(
                Errors.TooManySeats,
                RuleBook.LessonSeats,
                $"seatNum {asked.SeatNum} is more than the {mostSeats} that the contract has (setting seatsPerLesson).");
        }

        if (asked.IsDc == TwoCameras)
        {
            return asked.SeatNum == 1
                ? asked with { IsHd = FullHd }
                : new Rejection(
                    Errors.DualCameraNotSupported, RuleBook.LessonDefinition, $"isDc=3 needs seatNum=1; it is {asked.SeatNum}.");
        }

        return asked.IsHd == 0 || asked.SeatNum is 1 or 6
            ? asked
            : new Rejection(
                Errors.HdNotSupported,
                RuleBook.LessonDefinition,
                $"isHd={asked.IsHd} needs seatNum 1 or 6; it is {asked.SeatNum}.");
    }
}
