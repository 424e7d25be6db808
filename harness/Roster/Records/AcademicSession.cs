namespace Simulators.Roster.Records;

/// <summary>A school year, a term or a grading period.</summary>
sealed record AcademicSession(
    string SourcedId,
    string Title,
    string Type,
    DateOnly StartDate,
    DateOnly EndDate,
    string? Parent,
    IReadOnlyList<string> Children,
    int SchoolYear);
