namespace Simulators.Cli.Conform;

/// <summary>The options of <c>conform</c> as they were given.</summary>
sealed record ConformOptions
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Target { get; init; }

    public string? Against { get; init; }

    public string? Account { get; init; }

    public bool Writes { get; init; }

    public string? Integration { get; init; }

    public int IntegrationTimeout { get; init; } = 60;

    /// <summary>Names of hazards; empty: all of them; null: features are run, and no hazards.</summary>
    public IReadOnlyList<string>? Hazards { get; init; }

    public string? Capsules { get; init; }

    public bool CapsulesUnredacted { get; init; }

    public string? Tags { get; init; }

    public string? Name { get; init; }

    public string? Level { get; init; }

    public required IReadOnlyList<string> Formats { get; init; }

    public string? Baseline { get; init; }

    public int? MinRuleCoverage { get; init; }

    public int Parallel { get; init; } = 1;

    public int Retry { get; init; }

    public string Order { get; init; } = "defined";

    public string? Shard { get; init; }

    public bool DryRun { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];
}
