namespace Simulators.Roster.Records;

/// <summary>The district or one of its schools.</summary>
sealed record Org(string SourcedId, string Name, string Type, string Identifier, string? Parent);
