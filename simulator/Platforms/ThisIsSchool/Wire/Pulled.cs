namespace Simulators.ThisIsSchool.Wire;

/// <summary>A school as the provider shares it.</summary>
sealed record PulledSchool(string SourcedId, string? Name, bool Deleted);

/// <summary>A class as the provider shares it, with the subject found in its title or that of its course.</summary>
sealed record PulledClass(
    string SourcedId,
    string? Title,
    string? CourseTitle,
    string? SchoolId,
    Misplaced Misplaced,
    bool Deleted,
    string? Subject);

/// <summary>A user as the provider shares it; only what an account needs is kept.</summary>
/// <param name="Role">Of 1.1 the role; of 1.2 teacher, student, or the first of the others.</param>
/// <param name="Schools">The shared schools among the user's orgs, sorted.</param>
sealed record PulledUser(
    string SourcedId,
    string? Username,
    string? Email,
    string? GivenName,
    string? FamilyName,
    string? Role,
    IReadOnlyList<string> Schools,
    Misplaced Misplaced,
    bool Deleted);

/// <summary>An enrolment: a pair of places in the lists of users and classes, -1 for one that is not shared.</summary>
/// <param name="SourcedId">Kept where a report will need it.</param>
/// <param name="User">The place of the user.</param>
/// <param name="Class">The place of the class.</param>
/// <param name="Role">teacher, student, or whatever else.</param>
readonly record struct PulledEnrollment(string? SourcedId, int User, int Class, string Role);
