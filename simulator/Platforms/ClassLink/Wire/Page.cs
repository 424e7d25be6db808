namespace Simulators.ClassLink.Wire;

/// <summary>Which part of a collection is wanted.</summary>
/// <param name="Offset">How many records come before it.</param>
/// <param name="Limit">How many it has at most.</param>
sealed record Page(int Offset, int Limit);
