namespace Simulators.Integration.Clients.ClassIn;

/// <summary>A school's way into ClassIn.</summary>
/// <param name="Sid">The school's id, from its dashboard.</param>
/// <param name="Secret">The key that calls are signed with; it is never sent.</param>
public sealed record ClassInCredentials(string Sid, string Secret);
