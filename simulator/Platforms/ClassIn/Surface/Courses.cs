namespace Simulators.ClassIn.Surface;

/// <summary>Courses.</summary>
static class Courses
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
