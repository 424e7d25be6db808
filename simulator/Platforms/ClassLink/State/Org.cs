namespace Simulators.ClassLink.State;

/// <summary>A district, a school or another part of the hierarchy.</summary>
public sealed record Org : RosterRow
{
    public required string Name { get; init; }

    /// <summary>department, district, local, national, school, state, or <c>ext:...</c>.</summary>
    public required string Type { get; init; }

    public string? Identifier { get; init; }

    public string? ParentSourcedId { get; init; }
}
