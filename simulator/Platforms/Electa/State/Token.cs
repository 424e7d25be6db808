namespace Simulators.Electa.State;

/// <summary>A session token.</summary>
/// <param name="TokenId">In the order of issue.</param>
/// <param name="Value">A GUID with dashes and upper-case letters, whatever case it was issued in.</param>
/// <param name="IssuedAt">When, by the sandbox's clock.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
public sealed record Token(long TokenId, string Value, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
