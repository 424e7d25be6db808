namespace Simulators.Kernel.Sandboxes;

/// <summary>What the host lays over a sandbox's platforms: answers of the user's own in place of theirs.</summary>
public interface ISandboxOverlay
{
    /// <summary>The kinds of the documents in which an engine keeps it.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>The same, for a fork of the sandbox; from then on each changes alone.</summary>
    /// <param name="seed">The fork's seed.</param>
    ISandboxOverlay Fork(long seed);

    /// <summary>What it holds of a kind, as it is kept.</summary>
    string Write(string kind);

    /// <summary>Takes what this or another process has kept; a kind that it does not know is left alone.</summary>
    void Read(string kind, string text);
}
