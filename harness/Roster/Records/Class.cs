namespace Simulators.Roster.Records;

/// <summary>A course as it is taught to some students of one school.</summary>
sealed record Class(
    string SourcedId,
    string Title,
    string Grade,
    string Course,
    string ClassCode,
    string ClassType,
    string Location,
    string School,
    IReadOnlyList<string> Terms,
    string Subject,
    string Period);
