namespace Simulators.ClassLink.State;

/// <summary>An access token that the token endpoint issued.</summary>
/// <param name="TokenId">In the order of issue.</param>
/// <param name="Value">What the client sends.</param>
/// <param name="Scope">What it was granted, separated by blanks.</param>
/// <param name="IssuedAt">When, by the sandbox's clock.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
public sealed record TokenGrant(
    long TokenId,
    string Value,
    string Scope,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt);
