using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Startup;

/// <summary>What the host was started with.</summary>
sealed record SimulatorOptions
{
    /// <summary>Where it listens, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>What the default sandbox begins with: <c>none</c>, <c>demo</c> or a snapshot file.</summary>
    public string Seed { get; init; } = "demo";

    /// <summary>The folder of named snapshots.</summary>
    public string Snapshots { get; init; } = "snapshots";

    /// <summary>The key that admin requests must carry, or null.</summary>
    public string? AdminKey { get; init; }

    /// <summary>What all journals may hold together, in bytes.</summary>
    public long JournalBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether answers carry the <c>X-Simulator-...</c> headers.</summary>
    public bool Explain { get; init; } = true;

    /// <summary>Whether journal and events show passwords, keys and tokens.</summary>
    public bool ShowSecrets { get; init; }

    /// <summary>Whether the log is written as JSON, an object a line.</summary>
    public bool LogJson { get; init; }

    /// <summary>The file of the authority that signs our certificates, or null for no https.</summary>
    public string? Tls { get; init; }

    /// <summary>Whether the vendors' own host names are answered too.</summary>
    public bool Hosts { get; init; }

    /// <summary>Whom webhooks and proxies may call.</summary>
    public Targets AllowTargets { get; init; } = Targets.Loopback;

    /// <summary>Whether anything but loopback may be bound without an admin key.</summary>
    public bool Insecure { get; init; }
}
