namespace Simulators.Client;

/// <summary>A call of the admin API that changes a sandbox.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">What follows <c>/__admin/</c>.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Body">The body's bytes; empty when there is none.</param>
public sealed record AdminChange(string Method, string Path, string MediaType, byte[] Body);
