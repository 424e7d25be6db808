namespace Simulators.Kernel.Platforms;

/// <summary>A request that a host sends itself before it is ready, so that nobody waits for code to be compiled.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query below the platform's base.</param>
/// <param name="ContentType">The content type of the body.</param>
/// <param name="Body">The body, ASCII.</param>
public sealed record RehearsalRequest(string Method, string Path, string ContentType, string Body);
