namespace Simulators.ClassIn.Surface;

/// <summary>School members.</summary>
static class Members
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
