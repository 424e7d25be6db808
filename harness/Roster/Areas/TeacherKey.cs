namespace Simulators.Roster.Areas;

/// <summary>Which teacher of an area.</summary>
/// <param name="Subject">What is taught.</param>
/// <param name="Group">The school (0, 1, 2), or 3 for those who teach at all of an area's schools.</param>
/// <param name="Ordinal">The first, second, ... of the group.</param>
readonly record struct TeacherKey(int Subject, int Group, int Ordinal)
{
    const int Everywhere = 3;

    const string Groups = "emhd";

    /// <summary>No group has more teachers: one for each home room.</summary>
    const int MaximumOfGroup = 32;

    /// <summary>A number of its own for each teacher of a district.</summary>
    public long NumberIn(Area area) =>
        ((area.Index * Subjects.All.Length + Subject) * Groups.Length + Group) * MaximumOfGroup + Ordinal;

    public string IdIn(Area area) => $"t-{area.Index + 1:0000}-{Subjects.All[Subject].Code}-{Groups[Group]}{Ordinal + 1}";

    /// <summary>The teacher of a class; whether the class exists has no say, so more students change nobody's teacher.</summary>
    public static TeacherKey Of(ClassKey key)
    {
        var subject = Subjects.All[key.Subject];
        var group = subject.Shared ? Everywhere : key.Slot;
        var first = subject.Shared ? 0 : Grades.FirstOf(key.Slot);
        return new TeacherKey(key.Subject, group, ((key.Grade - first) * subject.Sections + key.Section) / subject.ClassesPerTeacher);
    }

    /// <summary>The colleague who helps in a class: of the same group, or null when there is none.</summary>
    public static TeacherKey? AssistantOf(ClassKey key)
    {
        var teacher = Of(key);
        return teacher.Ordinal == 0 ? null : teacher with { Ordinal = teacher.Ordinal - 1 };
    }
}
