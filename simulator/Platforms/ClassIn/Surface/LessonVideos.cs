namespace Simulators.ClassIn.Surface;

/// <summary>Lesson videos.</summary>
static class LessonVideos
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
