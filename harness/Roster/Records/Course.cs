namespace Simulators.Roster.Records;

/// <summary>A subject as it is taught in one grade of the whole district.</summary>
sealed record Course(string SourcedId, string Title, string CourseCode, string Grade, string Org, string SchoolYear, string Subject);
