namespace Simulators.ClassIn.Surface;

/// <summary>Course teachers.</summary>
static class CourseTeachers
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
