namespace Simulators.Kernel.Sandboxes;

/// <summary>What the host lays over a sandbox's platforms: answers of the user's own in place of theirs.</summary>
public interface ISandboxOverlay
{
    /// <summary>The same, for a fork of the sandbox; from then on each changes alone.</summary>
    /// <param name="seed">The fork's seed.</param>
    ISandboxOverlay Fork(long seed);
}
