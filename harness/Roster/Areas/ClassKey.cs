namespace Simulators.Roster.Areas;

/// <summary>Which class of an area.</summary>
readonly record struct ClassKey(int Grade, int Subject, int Section)
{
    public int Code => (Grade * Subjects.All.Length + Subject) * Subjects.MaximumSections + Section;

    public int Slot => Grades.SlotOf(Grade);

    public static ClassKey OfCode(int code) => new(
        code / Subjects.MaximumSections / Subjects.All.Length,
        code / Subjects.MaximumSections % Subjects.All.Length,
        code % Subjects.MaximumSections);
}
