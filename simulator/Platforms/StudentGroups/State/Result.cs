namespace Simulators.StudentGroups.State;

/// <summary>A result of a student. Ours: the vendor's results hang on knowledge nodes, which are not simulated.</summary>
/// <param name="Id">From 1, in the order in which they are recorded.</param>
/// <param name="StudentId">Whose it is.</param>
/// <param name="Value">0 to 100, the range of the payload of the vendor's events.</param>
/// <param name="CreatedAt">When it was recorded, by the sandbox's clock.</param>
public sealed record Result(long Id, long StudentId, int Value, DateTimeOffset CreatedAt);
