namespace Simulators.Kernel.Ids;

/// <summary>Ids that a sandbox hands out in order: the same operations give the same ids in every run.</summary>
/// <param name="Name">The sequence's name, unique within its schema.</param>
/// <param name="Ordinal">Its position within its schema.</param>
/// <param name="First">The first id.</param>
/// <param name="Step">The distance from one id to the next.</param>
public sealed record IdSequence(string Name, int Ordinal, long First, long Step);
