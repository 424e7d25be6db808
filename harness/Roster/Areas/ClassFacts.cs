using Bogus;
using Simulators.Roster.Records;

namespace Simulators.Roster.Areas;

/// <summary>What a class is called, and where and when it is held.</summary>
static class ClassFacts
{
    public static bool IsAssisted(Area area, ClassKey key) => ChanceOf(area, key).Number(7) == 0;

    /// <param name="teacher">The family name of its teacher.</param>
    public static Class Of(Area area, ClassKey key, string teacher, Calendar calendar)
    {
        var chance = ChanceOf(area, key);
        chance.Number(7);
        var subject = Subjects.All[key.Subject];
        var grade = Grades.CodeOf(key.Grade);
        var period = chance.Number(1, 7);
        var letter = (char)('A' + key.Section);
        var title = TitleOf(chance, subject, key, letter, period, teacher);
        return new Class(
            area.ClassId(key),
            title,
            grade,
            CourseId(key.Subject, key.Grade),
            $"{subject.Code.ToUpperInvariant()}{grade}{letter}",
            key.Subject == Subjects.Homeroom ? "homeroom" : "scheduled",
            $"Room {100 * (1 + key.Slot) + chance.Number(60)}",
            area.SchoolId(key.Slot),
            TermsOf(chance, key, calendar),
            subject.Name,
            period.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public static string CourseId(int subject, int grade) => $"course-{Subjects.All[subject].Code}-{Grades.CodeOf(grade)}";

    public static Course CourseOf(int subject, int grade, Calendar calendar) => new(
        CourseId(subject, grade),
        $"{Subjects.All[subject].Name} - {Grades.NameOf(grade)}",
        $"{Subjects.All[subject].Code.ToUpperInvariant()}-{Grades.CodeOf(grade)}",
        Grades.CodeOf(grade),
        DistrictFacts.OrgId,
        calendar.SchoolYear,
        Subjects.All[subject].Name);

    /// <summary>Schools name their classes as they like: some names do not say the subject, only the course does.</summary>
    static string TitleOf(Randomizer chance, Subject subject, ClassKey key, char letter, int period, string teacher) =>
        key.Subject == Subjects.Homeroom
            ? $"Homeroom {Grades.CodeOf(key.Grade)}{letter} ({teacher})"
            : chance.Number(3) switch
            {
                0 => $"Period {period} - {teacher}",
                1 => $"{subject.Name} {Grades.CodeOf(key.Grade)}{letter}",
                2 => $"{Grades.CodeOf(key.Grade)}{letter} {subject.Name} ({teacher})",
                _ => $"{subject.Name}, {Grades.NameOf(key.Grade)}, Group {letter}",
            };

    static string[] TermsOf(Randomizer chance, ClassKey key, Calendar calendar) =>
        key.Slot == 2 && chance.Bool(0.15f)
            ? [chance.Bool() ? calendar.Fall : calendar.Spring]
            : [calendar.Fall, calendar.Spring];

    static Randomizer ChanceOf(Area area, ClassKey key) =>
        Chance.Of(area.District.Seed, Draw.Class, area.Index * 1000 + key.Code);
}
