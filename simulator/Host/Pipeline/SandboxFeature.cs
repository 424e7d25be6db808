using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Pipeline;

/// <summary>The sandbox that an admin request is about: the one its path names, or the default.</summary>
sealed record SandboxFeature(Sandbox Sandbox);
