namespace Simulators.Electa.State;

/// <summary>A virtual classroom. No public page has a call that makes one.</summary>
public sealed record Room(long RoomId, string Name);
