namespace Simulators.Reports.Model;

/// <summary>A feature file, as far as reports speak of it.</summary>
public sealed record FeatureFacts(string Uri, string Name, string Description);
