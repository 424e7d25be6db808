namespace Simulators.Roster;

/// <summary>How large a district is and which one.</summary>
public sealed record District(long Students, long Seed);
