namespace Simulators.ClassIn.Surface;

/// <summary>Lesson students.</summary>
static class LessonStudents
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
