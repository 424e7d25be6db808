using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Pipeline;

/// <summary>The sandbox that an admin request is about.</summary>
/// <param name="Sandbox">The one its path names, or the default one.</param>
/// <param name="IsNamed">True when its path names it.</param>
sealed record SandboxFeature(Sandbox Sandbox, bool IsNamed);
