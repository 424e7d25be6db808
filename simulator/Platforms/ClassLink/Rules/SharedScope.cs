using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Rules;

/// <summary>What a permission lets through, before users are looked at one by one.</summary>
sealed class SharedScope
{
    readonly Sharing _sharing;
    readonly RosterTables _tables;
    readonly HashSet<string> _unshared;
    readonly HashSet<string> _orgs = [];
    readonly HashSet<string> _courses = [];
    readonly HashSet<string> _classes = [];

    /// <summary>The orgs chosen or meant, without those above them.</summary>
    readonly HashSet<string> _schools = [];

    SharedScope(RosterTables tables, Sharing sharing)
    {
        (_tables, _sharing) = (tables, sharing);
        _unshared = [.. sharing.Unshared];
        if (sharing.Permission == Sharing.Custom) (_schools, _courses) = ([.. sharing.Orgs], [.. sharing.Courses]);
        if (sharing.Permission == Sharing.SelectByClass) ChooseClasses();
        foreach (var school in _schools) AddWithParents(school);
    }

    /// <summary>Whether everything is shared but unenrolled users.</summary>
    public bool IsWhole => _sharing.Permission == Sharing.Full && _unshared.Count == 0;

    bool IsFull => _sharing.Permission == Sharing.Full;

    public static SharedScope Of(RosterTables tables, Sharing sharing) => new(tables, sharing);

    public bool Shows(Org row) => Admits("orgs", row) && (IsFull || _orgs.Contains(row.SourcedId));

    public bool Shows(AcademicSession row) => Admits("academicSessions", row);

    public bool Shows(Course row) => Admits("courses", row) && (IsFull || _courses.Contains(row.SourcedId));

    public bool Shows(Class row)
    {
        if (!Admits("classes", row)) return false;
        return _sharing.Permission switch
        {
            Sharing.Full => true,
            Sharing.Custom => _schools.Contains(row.SchoolSourcedId) && _courses.Contains(row.CourseSourcedId),
            _ => _classes.Contains(row.SourcedId),
        };
    }

    public bool Shows(Enrollment row) =>
        Admits("enrollments", row)
        && !_unshared.Contains($"users/{row.UserSourcedId}")
        && (IsWhole || (_tables.Classes.Find(row.ClassSourcedId) is { } found && Shows(found)));

    /// <summary>Whether nobody has withdrawn the user by name.</summary>
    public bool Admits(User row) => Admits("users", row);

    public bool Admits(Demographics row) => Admits("demographics", row);

    /// <summary>Whether a user without a class would be shared, if those were.</summary>
    public bool Reaches(User row) => IsFull || row.AllRoles().Any(role => _schools.Contains(role.OrgSourcedId));

    bool Admits(string collection, RosterRow row) => _unshared.Count == 0 || !_unshared.Contains($"{collection}/{row.SourcedId}");

    void ChooseClasses()
    {
        foreach (var id in _sharing.Classes)
        {
            _classes.Add(id);
            if (_tables.Classes.Find(id) is not { } found) continue;
            _courses.Add(found.CourseSourcedId);
            _schools.Add(found.SchoolSourcedId);
        }
    }

    /// <summary>A school's district is named by the school, so that it is shared with it.</summary>
    void AddWithParents(string org)
    {
        for (string? next = org; next is not null && _orgs.Add(next);) next = _tables.Orgs.Find(next)?.ParentSourcedId;
    }
}
