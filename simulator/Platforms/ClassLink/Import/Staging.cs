using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Import;

/// <summary>A row of roles.csv.</summary>
sealed record RoleRow(string UserSourcedId, UserRole Role, bool ToBeDeleted);

/// <summary>A row of userProfiles.csv.</summary>
sealed record UserProfileRow(string UserSourcedId, UserProfile Profile, bool ToBeDeleted);

/// <summary>
/// What an import has read, as the rows that it will become: the tables take these very objects over, so that an import needs
/// little more memory than the state it makes.
/// </summary>
sealed class Staging
{
    readonly IStaged[] _byFile;
    readonly HashSet<string>?[] _faulty = new HashSet<string>?[Enum.GetValues<CsvFile>().Length];
    readonly bool[] _unread = new bool[Enum.GetValues<CsvFile>().Length];

    public Staging() =>
        _byFile = [Orgs, AcademicSessions, Courses, Users, UserProfiles, Roles, Classes, Enrollments, Demographics];

    public Staged<Org> Orgs { get; } = new();

    public Staged<AcademicSession> AcademicSessions { get; } = new();

    public Staged<Course> Courses { get; } = new();

    /// <summary>Of version 1.2 without their roles until <see cref="UserMerge"/> has given them.</summary>
    public Staged<User> Users { get; } = new();

    public Staged<UserProfileRow> UserProfiles { get; } = new();

    public Staged<RoleRow> Roles { get; } = new();

    public Staged<Class> Classes { get; } = new();

    public Staged<Enrollment> Enrollments { get; } = new();

    public Staged<Demographics> Demographics { get; } = new();

    public IStaged this[CsvFile file] => _byFile[(int)file];

    /// <summary>A row that has a fault is not taken, but what refers to it is not at fault for that.</summary>
    public void AddFaulty(CsvFile file, string sourcedId) => (_faulty[(int)file] ??= []).Add(sourcedId);

    public bool IsFaulty(CsvFile file, string sourcedId) => _faulty[(int)file]?.Contains(sourcedId) == true;

    public bool HasFaulty(CsvFile file) => _faulty[(int)file] is not null;

    /// <summary>A file whose rows could not be read at all: what refers to them is not at fault for that.</summary>
    public void SetUnread(CsvFile file) => _unread[(int)file] = true;

    public bool IsUnread(CsvFile file) => _unread[(int)file];
}
