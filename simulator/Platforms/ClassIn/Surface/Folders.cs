namespace Simulators.ClassIn.Surface;

/// <summary>Cloud folders.</summary>
static class Folders
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
