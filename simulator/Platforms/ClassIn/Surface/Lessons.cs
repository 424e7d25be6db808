namespace Simulators.ClassIn.Surface;

/// <summary>Lessons.</summary>
static class Lessons
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
