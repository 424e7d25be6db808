namespace Simulators.Roster;

/// <summary>A subject that the district teaches.</summary>
/// <param name="Name">As it stands in course titles.</param>
/// <param name="Code">As it stands in ids and course codes.</param>
/// <param name="IsRequired">Whether a consumer of language classes teaches it: This is School names these four.</param>
/// <param name="Sections">How many classes of it a grade has.</param>
/// <param name="ClassesPerTeacher">How many classes one teacher has.</param>
/// <param name="Shared">Whether its teachers teach at all schools of an area, not at one.</param>
sealed record Subject(string Name, string Code, bool IsRequired, int Sections, int ClassesPerTeacher, bool Shared);

/// <summary>What is taught: mostly languages, because that is what this district is for, and a little of the rest.</summary>
static class Subjects
{
    public const int Mathematics = 5;

    public const int Homeroom = 6;

    /// <summary>No grade has more classes of one subject.</summary>
    public const int MaximumSections = 4;

    public static readonly Subject[] All =
    [
        new("Spanish", "spa", true, 2, 5, false),
        new("French", "fra", true, 2, 5, false),
        new("German", "deu", true, 1, 5, true),
        new("Italian", "ita", true, 1, 5, true),
        new("Mandarin Chinese", "zho", false, 1, 5, true),
        new("Mathematics", "mat", false, 4, 4, false),
        new("Homeroom", "hom", false, 4, 1, false),
    ];

    public static readonly int[] Languages = [0, 1, 2, 3, 4];

    /// <summary>How many of a hundred students choose each of the languages.</summary>
    public static readonly float[] LanguageWeights = [0.45f, 0.30f, 0.12f, 0.08f, 0.05f];

    public static bool IsTaughtIn(int subject, int grade) => subject < Languages.Length || Other(grade) == subject;

    /// <summary>What a grade has besides languages.</summary>
    public static int Other(int grade) => grade < Grades.FirstOfMiddle ? Homeroom : Mathematics;
}
