using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Pipeline;

/// <summary>The sandbox that an admin request is about.</summary>
sealed class SandboxFeature(SandboxRegistry registry, Sandbox? named)
{
    /// <summary>The one its path names, or the default one.</summary>
    public Sandbox Sandbox => named ?? registry.Default;

    /// <summary>True when its path names it.</summary>
    public bool IsNamed => named is not null;
}
