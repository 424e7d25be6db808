namespace Simulators.ClassIn.Surface;

/// <summary>Course groups.</summary>
static class CourseGroups
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
