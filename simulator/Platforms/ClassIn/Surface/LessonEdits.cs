namespace Simulators.ClassIn.Surface;

/// <summary>Lesson edits.</summary>
static class LessonEdits
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
