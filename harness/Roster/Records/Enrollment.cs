namespace Simulators.Roster.Records;

/// <summary>A student or a teacher in a class.</summary>
/// <param name="Primary">Whether the teacher is the one who answers for the class; null for students.</param>
sealed record Enrollment(string SourcedId, string Class, string School, string User, string Role, bool? Primary);
