namespace Simulators.StudentGroups.State;

/// <summary>Groups of one kind: cluster, groups, students is the order of things [API DOC v1.3 6.3].</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="Name">Custom data of the client; null only where the setting <c>nameRequired</c> is off.</param>
/// <param name="CreatedAt">When it was made, by the sandbox's clock.</param>
/// <param name="UpdatedAt">When it was last edited.</param>
public sealed record StudentCluster(long Id, string? Name, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
