using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>What came of one person.</summary>
public sealed record PersonReport
{
    /// <summary>The school's own id.</summary>
    public required string ExternalId { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The platform's id; null where none is known.</summary>
    public string? UserId { get; init; }

    /// <summary>The role that the person really has there, whatever was asked; null: none, or not known.</summary>
    public string? Role { get; init; }

    /// <summary>What the person logs in with.</summary>
    public string? LoginName { get; init; }

    /// <summary>
    /// The password to tell the person. Only of an account that this very call made: whoever had an account keeps the password.
    /// </summary>
    public string? InitialPassword { get; init; }

    /// <summary>For a human: what was done, or why not.</summary>
    public string? Message { get; init; }

    /// <summary>The platform's own code, or a word of <see cref="IntegrationErrors"/>.</summary>
    public string? Error { get; init; }

    /// <summary>True: the person was taken out.</summary>
    public bool Removed { get; init; }

    /// <summary>
    /// Whether a run that is taken up again need not come back to this person. False after an unknown outcome, and where the
    /// platform as a whole was not to be had.
    /// </summary>
    public bool IsSettled { get; init; } = true;

    /// <summary>True: nobody else can be helped either, until a human has changed something. The run stops here.</summary>
    public bool StopsRun { get; init; }
}
