namespace Simulators.Kernel.Wire;

/// <summary>How an operation ended.</summary>
public enum Outcome
{
    /// <summary>Received, not answered yet.</summary>
    Pending,

    /// <summary>The platform did what was asked.</summary>
    Accepted,

    /// <summary>A rule said no; nothing was changed.</summary>
    Rejected,

    /// <summary>No operation of a platform lies at that address.</summary>
    Unrouted,

    /// <summary>A planned fault took the answer's place.</summary>
    Faulted,

    /// <summary>A bug of ours; the log has it.</summary>
    Crashed,

    /// <summary>A stub of the user's answered in place of the simulator.</summary>
    Stubbed,
}

/// <summary>A platform's answer, bytes and all.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Body">The body's bytes.</param>
/// <param name="Outcome">How the operation ended; a rejected one leaves nothing behind, unless it <see cref="Keeps"/>.</param>
/// <param name="Error">The vendor's error code, or null for success.</param>
public sealed record Reply(
    int Status,
    string ContentType,
    ReadOnlyMemory<byte> Body,
    Outcome Outcome,
    string? Error = null)
{
    /// <summary>
    /// True for a refusal whose changes are kept all the same: a count of failed log-ins must outlive each of them.
    /// </summary>
    public bool Keeps { get; init; }

    /// <summary>Headers beyond the content type.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
