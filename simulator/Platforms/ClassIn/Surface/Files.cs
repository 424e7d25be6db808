namespace Simulators.ClassIn.Surface;

/// <summary>Cloud files.</summary>
static class Files
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
