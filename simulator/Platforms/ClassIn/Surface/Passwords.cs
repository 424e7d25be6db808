namespace Simulators.ClassIn.Surface;

/// <summary>Passwords.</summary>
static class Passwords
{
    public static readonly IReadOnlyList<V1Action> Actions = [];
}
