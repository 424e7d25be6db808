namespace Simulators.Integration.Clients.Electa;

/// <summary>An account's way into Electa.</summary>
/// <param name="Cid">The account's number.</param>
/// <param name="AppKey">The key from the admin area.</param>
public sealed record ElectaCredentials(string Cid, string AppKey);
