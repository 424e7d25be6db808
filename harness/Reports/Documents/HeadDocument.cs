namespace Simulators.Reports.Documents;

/// <summary>What is known before the first scenario.</summary>
sealed record HeadDocument(string Target, IReadOnlyDictionary<string, string> Environment);

/// <summary>What the HTML report needs of a scenario to list and find it; the rest is read when someone opens it.</summary>
sealed record LineDocument(
    string Path,
    int Line,
    string Feature,
    string? Rule,
    string Name,
    IReadOnlyList<string> Tags,
    string Status,
    bool Flaky,
    bool Known,
    double DurationMs,
    string? Message);
