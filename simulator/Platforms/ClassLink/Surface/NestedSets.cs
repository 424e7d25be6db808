using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using static Simulators.ClassLink.State.ClassLinkSchema;

namespace Simulators.ClassLink.Surface;

/// <summary>The collections below a school, class, course, term or user; null when there is no such parent.</summary>
static class NestedSets
{
    public static RowSet<Class>? ClassesOfSchool(RosterView view) => School(view) is not { } school ? null
        : new(Rows<Class>.Of(view.Tables.Classes, ClassesBySchool, school), row => row.SchoolSourcedId == school);

    /// <summary>Those of the school itself, and those of the district that it has classes of.</summary>
    public static RowSet<Course>? CoursesOfSchool(RosterView view)
    {
        if (School(view) is not { } school) return null;
        view.Call.Decided(RuleBook.SchoolCourses);
        var taught = ClassesAt(view, school).Select(row => row.CourseSourcedId).Distinct().Select(view.Tables.Courses.Find);
        return Sets.Listed(Rows<Course>.Of(view.Tables.Courses, CoursesByOrg, school).All().Concat(taught));
    }

    public static RowSet<AcademicSession>? TermsOfSchool(RosterView view)
    {
        if (School(view) is not { } school) return null;
        view.Call.Decided(RuleBook.SchoolTerms);
        var terms = ClassesAt(view, school).SelectMany(row => row.TermSourcedIds).Distinct().Select(view.Tables.AcademicSessions.Find);
        return Sets.Listed(terms.Where(term => term is not null && Sets.IsTerm(view, term)));
    }

    public static RowSet<Enrollment>? EnrollmentsOfSchool(RosterView view) => School(view) is not { } school ? null
        : new(Rows<Enrollment>.Of(view.Tables.Enrollments, EnrollmentsBySchool, school), row => row.SchoolSourcedId == school);

    public static RowSet<User>? UsersOfSchool(RosterView view, string role) => School(view) is not { } school ? null
        : new(UserSets.OfRoleAt(view.Tables, role, school), user => UserSets.Holds(user, role, school));

    public static RowSet<Enrollment>? EnrollmentsOfClassInSchool(RosterView view) =>
        ClassInSchool(view) is not { } found ? null : Sets.Listed(EnrollmentsOf(view, found));

    public static RowSet<User>? UsersOfClassInSchool(RosterView view, string role) =>
        ClassInSchool(view) is not { } found ? null : MembersOf(view, found, role);

    public static RowSet<User>? UsersOfClass(RosterView view, string role) =>
        Sets.Shared(view.Tables.Classes, Id(view)) is not { } found ? null : MembersOf(view, found, role);

    public static RowSet<Class>? ClassesOfCourse(RosterView view)
    {
        var course = Id(view);
        return Sets.Shared(view.Tables.Courses, course) is null ? null
            : new(Rows<Class>.Of(view.Tables.Classes, ClassesByCourse, course), row => row.CourseSourcedId == course);
    }

    public static RowSet<Class>? ClassesOfTerm(RosterView view)
    {
        var term = Id(view);
        return Term(view) is null ? null
            : new(ClassSets.OfTerm(view.Tables, term), row => row.TermSourcedIds.Contains(term));
    }

    public static RowSet<AcademicSession>? GradingPeriodsOfTerm(RosterView view) => Term(view) is not { } term ? null
        : Sets.Listed(view.Tables.AcademicSessions.Where(SessionsByParent, term.SourcedId).Where(Sets.IsGradingPeriod));

    /// <param name="view">The call.</param>
    /// <param name="role">The user's role in the classes, or null for any.</param>
    public static RowSet<Class>? ClassesOfUser(RosterView view, string? role)
    {
        if (Sets.Shared(view.Tables.Users, Id(view), user => role is null || UserSets.Holds(user, role)) is not { } user) return null;
        var classes = view.Tables.Enrollments.Where(EnrollmentsByUser, user.SourcedId)
            .Where(row => Counts(row, user) && (role is null || row.Role == role))
            .Select(row => view.Tables.Classes.Find(row.ClassSourcedId));
        return Sets.Listed(role == "teacher" && AnswersCurrentOnly(view) ? classes.Where(found => found is not null && Runs(view, found)) : classes);
    }

    /// <summary>An enrollment that is to be deleted counts only for those that are to be deleted themselves.</summary>
    static bool Counts(Enrollment row, RosterRow of) => !row.ToBeDeleted || of.ToBeDeleted;

    static bool AnswersCurrentOnly(RosterView view)
    {
        view.Call.Decided(RuleBook.TeacherClasses);
        return view.Call.Get(ClassLinkSettings.TeacherClasses) switch
        {
            "all" => false,
            "current" => true,
            _ => view.WritesEmpty,
        };
    }

    /// <summary>Whether one of its terms runs today.</summary>
    static bool Runs(RosterView view, Class found)
    {
        var today = DateOnly.FromDateTime(view.Call.Now.UtcDateTime);
        return found.TermSourcedIds.Any(id =>
            view.Tables.AcademicSessions.Find(id) is { } term && term.StartDate <= today && today <= term.EndDate);
    }

    static RowSet<User> MembersOf(RosterView view, Class found, string role) => Sets.Listed(
        EnrollmentsOf(view, found).Where(row => row.Role == role)
            .Select(row => (Row: row, User: view.Tables.Users.Find(row.UserSourcedId)))
            .Where(pair => pair.User is not null && (Counts(pair.Row, found) || pair.User.ToBeDeleted))
            .Select(pair => pair.User));

    static IEnumerable<Enrollment> EnrollmentsOf(RosterView view, Class found) =>
        view.Tables.Enrollments.Where(EnrollmentsByClass, found.SourcedId).Where(row => !row.Withheld);

    static IReadOnlyList<Class> ClassesAt(RosterView view, string school) =>
        Rows<Class>.Of(view.Tables.Classes, ClassesBySchool, school).All();

    static string? School(RosterView view) => Sets.Shared(view.Tables.Orgs, Id(view), Sets.IsSchool)?.SourcedId;

    static AcademicSession? Term(RosterView view) =>
        Sets.Shared(view.Tables.AcademicSessions, Id(view), row => Sets.IsTerm(view, row));

    static Class? ClassInSchool(RosterView view) => School(view) is not { } school ? null
        : Sets.Shared(view.Tables.Classes, view.Address.Segments[3], row => row.SchoolSourcedId == school);

    static string Id(RosterView view) => view.Address.Segments[1];
}
