namespace Simulators.ClassIn.Surface;

/// <summary>Labels.</summary>
static class Labels
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
