namespace Simulators.Reports.Documents;

/// <summary>What the JSON and HTML reports write of the run as a whole, when it is over.</summary>
sealed record RunDocument(
    SummaryDocument Summary,
    IReadOnlyList<FeatureDocument> Features,
    IReadOnlyList<PlatformDocument> Platforms,
    IReadOnlyList<RuleDocument> Rules,
    IReadOnlyList<string> UnknownRuleTags,
    IReadOnlyList<string> Gates,
    IReadOnlyList<ErrorDocument> ParseErrors,
    IReadOnlyList<string> HookFailures,
    string? Crash);

sealed record SummaryDocument(
    string? Started,
    double DurationMs,
    int Scenarios,
    IReadOnlyDictionary<string, int> Statuses,
    int Known,
    int Flaky,
    int NeverBegun,
    IReadOnlyDictionary<string, int> Steps);

sealed record FeatureDocument(
    string Path,
    string Name,
    string Description,
    IReadOnlyDictionary<string, int> Statuses,
    double DurationMs);

/// <summary>How many rules of each level a platform has, and how many are covered.</summary>
sealed record PlatformDocument(string Platform, IReadOnlyDictionary<string, ShareDocument> Levels, int Failing, int Exchanges);

sealed record ShareDocument(int Covered, int Total, int Percent);

sealed record RuleDocument(
    string Id,
    string Platform,
    string Level,
    string Statement,
    string Source,
    string Confidence,
    string State,
    IReadOnlyList<string> Scenarios,
    int Exchanges);

sealed record ErrorDocument(string Path, int Line, string Message);
