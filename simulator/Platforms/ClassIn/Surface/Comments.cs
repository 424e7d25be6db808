namespace Simulators.ClassIn.Surface;

/// <summary>Comments.</summary>
static class Comments
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
