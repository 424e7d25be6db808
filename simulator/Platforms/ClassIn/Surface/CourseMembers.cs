namespace Simulators.ClassIn.Surface;

/// <summary>Course members.</summary>
static class CourseMembers
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
