namespace Simulators.Electa.State;

/// <summary>A time zone that calls may name. The vendor's ids are not public: these are the ones that were put here.</summary>
/// <param name="TimeZoneId">The id on the wire.</param>
/// <param name="Name">For people.</param>
/// <param name="UtcOffset">Minutes east of UTC, all year round.</param>
public sealed record Zone(long TimeZoneId, string Name, int UtcOffset);
