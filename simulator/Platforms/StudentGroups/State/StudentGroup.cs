namespace Simulators.StudentGroups.State;

/// <summary>A class, or a formation session [wiki api1:student:student_group].</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="Name">Custom data of the client; null only where the setting <c>nameRequired</c> is off.</param>
/// <param name="StudentClusterId">The cluster it belongs to, or null.</param>
/// <param name="CreatedAt">When it was made, by the sandbox's clock.</param>
/// <param name="UpdatedAt">When it was last edited.</param>
public sealed record StudentGroup(
    long Id,
    string? Name,
    long? StudentClusterId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
