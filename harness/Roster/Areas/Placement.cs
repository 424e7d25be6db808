namespace Simulators.Roster.Areas;

/// <summary>Which grade a student is in, and which classes of it.</summary>
/// <param name="Grade">0 is kindergarten.</param>
/// <param name="Language">The language that everybody takes.</param>
/// <param name="LanguageSection">Which of its classes.</param>
/// <param name="Second">A second language, or -1.</param>
/// <param name="SecondSection">Which of its classes.</param>
/// <param name="OtherSection">Which class of the grade's other subject.</param>
readonly record struct Placement(int Grade, int Language, int LanguageSection, int Second, int SecondSection, int OtherSection)
{
    /// <summary>
    /// Students come in stretches of neighbouring grades, middle school first: even a district of ten has classes of several.
    /// Every seventh is of any grade, so that some brothers and sisters go to different schools.
    /// </summary>
    public static Placement Of(long seed, long student)
    {
        var chance = Chance.Of(seed, Draw.Placement, student);
        var grade = GradeOf(student % Area.Students, chance);
        var language = chance.WeightedRandom(Subjects.Languages, Subjects.LanguageWeights);
        var section = chance.Number(Subjects.All[language].Sections - 1);
        var other = chance.Number(Subjects.All[Subjects.Other(grade)].Sections - 1);
        if (grade < Grades.FirstOfMiddle || !chance.Bool(0.25f)) return new Placement(grade, language, section, -1, 0, other);
        var second = (language + 1 + chance.Number(Subjects.Languages.Length - 2)) % Subjects.Languages.Length;
        return new Placement(grade, language, section, second, chance.Number(Subjects.All[second].Sections - 1), other);
    }

    static int GradeOf(long position, Bogus.Randomizer chance)
    {
        if (chance.Bool(0.15f)) return chance.Number(Grades.Count - 1);
        return position switch
        {
            < 360 => Grades.FirstOfMiddle + chance.Number(2),
            < 720 => chance.Number(2),
            < 1200 => Grades.FirstOfHigh + chance.Number(3),
            _ => 3 + chance.Number(2),
        };
    }
}
