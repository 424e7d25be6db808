namespace Simulators.Kernel.Platforms;

/// <summary>A host name of the vendor's own.</summary>
/// <param name="Name">The name, or <c>*.example.com</c> for any one label before the dot.</param>
/// <param name="IsGone">True when the vendor has withdrawn it: it answers 404 to everything.</param>
public sealed record VendorHost(string Name, bool IsGone = false);
