namespace Simulators.ClassIn.Surface;

/// <summary>Links.</summary>
static class Links
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
