using System.Collections.Frozen;
using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;
using static Simulators.ClassLink.Surface.RosterEndpoint;

namespace Simulators.ClassLink.Surface;

/// <summary>The rostering service's addresses [1.1 tables 3.1a-c; 1.2 OpenAPI]: 41, the same in both versions.</summary>
static class RosterRoutes
{
    const string Student = "student";
    const string Teacher = "teacher";
    const string DiscoveryShape = "discovery/*";

    static readonly Scope[] Core = [Scope.RosterCore, Scope.Roster];

    public static readonly IReadOnlyList<RosterEndpoint> All =
    [
        Collection("academicSessions", "getAllAcademicSessions", Resources.AcademicSessions, Core, v => Sets.All(v, Resources.AcademicSessions)),
        Single("academicSessions/*", "getAcademicSession", Resources.AcademicSessions, Core),
        Collection("terms", "getAllTerms", Resources.AcademicSessions, Core, Sets.Terms),
        Single("terms/*", "getTerm", Resources.AcademicSessions, Core, Sets.IsTerm),
        Collection("gradingPeriods", "getAllGradingPeriods", Resources.AcademicSessions, Core, Sets.GradingPeriods),
        Single("gradingPeriods/*", "getGradingPeriod", Resources.AcademicSessions, Core, (_, row) => Sets.IsGradingPeriod(row)),
        Collection("classes", "getAllClasses", Resources.Classes, Core, v => Sets.All(v, Resources.Classes)),
        Single("classes/*", "getClass", Resources.Classes, Core),
        Collection("courses", "getAllCourses", Resources.Courses, Core, v => Sets.All(v, Resources.Courses)),
        Single("courses/*", "getCourse", Resources.Courses, Core),
        Collection("enrollments", "getAllEnrollments", Resources.Enrollments, Core, v => Sets.All(v, Resources.Enrollments)),
        Single("enrollments/*", "getEnrollment", Resources.Enrollments, Core),
        Collection("orgs", "getAllOrgs", Resources.Orgs, Core, v => Sets.All(v, Resources.Orgs)),
        Single("orgs/*", "getOrg", Resources.Orgs, Core),
        Collection("schools", "getAllSchools", Resources.Orgs, Core, Sets.Schools),
        Single("schools/*", "getSchool", Resources.Orgs, Core, (_, row) => Sets.IsSchool(row)),
        Collection("users", "getAllUsers", Resources.Users, Core, v => Sets.All(v, Resources.Users)),
        Single("users/*", "getUser", Resources.Users, Core),
        Collection("students", "getAllStudents", Resources.Users, Core, v => Sets.UsersOf(v, Student)),
        Single("students/*", "getStudent", Resources.Users, Core, (_, row) => UserSets.Holds(row, Student)),
        Collection("teachers", "getAllTeachers", Resources.Users, Core, v => Sets.UsersOf(v, Teacher)),
        Single("teachers/*", "getTeacher", Resources.Users, Core, (_, row) => UserSets.Holds(row, Teacher)),
        Collection("demographics", "getAllDemographics", Resources.Demographics, [Scope.Demographics], DemographicsShared.All),
        Single("demographics/*", "getDemographics", Resources.Demographics, [Scope.Demographics], DemographicsShared.Shows),
        Nested("schools/*/classes", "getClassesForSchool", Resources.Classes, NestedSets.ClassesOfSchool),
        Nested("schools/*/courses", "getCoursesForSchool", Resources.Courses, NestedSets.CoursesOfSchool),
        Nested("schools/*/enrollments", "getEnrollmentsForSchool", Resources.Enrollments, NestedSets.EnrollmentsOfSchool),
        Nested("schools/*/students", "getStudentsForSchool", Resources.Users, v => NestedSets.UsersOfSchool(v, Student)),
        Nested("schools/*/teachers", "getTeachersForSchool", Resources.Users, v => NestedSets.UsersOfSchool(v, Teacher)),
        Nested("schools/*/terms", "getTermsForSchool", Resources.AcademicSessions, NestedSets.TermsOfSchool),
        Nested(
            "schools/*/classes/*/enrollments", "getEnrollmentsForClassInSchool", Resources.Enrollments,
            NestedSets.EnrollmentsOfClassInSchool),
        Nested(
            "schools/*/classes/*/students", "getStudentsForClassInSchool", Resources.Users,
            v => NestedSets.UsersOfClassInSchool(v, Student)),
        Nested(
            "schools/*/classes/*/teachers", "getTeachersForClassInSchool", Resources.Users,
            v => NestedSets.UsersOfClassInSchool(v, Teacher)),
        Nested("classes/*/students", "getStudentsForClass", Resources.Users, v => NestedSets.UsersOfClass(v, Student)),
        Nested("classes/*/teachers", "getTeachersForClass", Resources.Users, v => NestedSets.UsersOfClass(v, Teacher)),
        Nested("courses/*/classes", "getClassesForCourse", Resources.Classes, NestedSets.ClassesOfCourse),
        Nested("terms/*/classes", "getClassesForTerm", Resources.Classes, NestedSets.ClassesOfTerm),
        Nested("terms/*/gradingPeriods", "getGradingPeriodsForTerm", Resources.AcademicSessions, NestedSets.GradingPeriodsOfTerm),
        Nested("students/*/classes", "getClassesForStudent", Resources.Classes, v => NestedSets.ClassesOfUser(v, Student)),
        Nested("teachers/*/classes", "getClassesForTeacher", Resources.Classes, v => NestedSets.ClassesOfUser(v, Teacher)),
        Nested("users/*/classes", "getClassesForUser", Resources.Classes, v => NestedSets.ClassesOfUser(v, null)),
    ];

    static readonly FrozenDictionary<string, Operation> ByShape =
        All.ToFrozenDictionary(endpoint => endpoint.Shape, endpoint => endpoint.Operation);

    static readonly Operation Unknown = new("unknownAddress", RosterGate.UnknownAddress);
    static readonly Operation Discovered = new("getDiscovery", Discovery.Answer);

    public static IEnumerable<Operation> Operations => [.. All.Select(endpoint => endpoint.Operation), Unknown, Discovered];

    /// <summary>The operation below a version's root, or null for an address that is no OneRoster service of ours.</summary>
    public static Operation? Find(WireRequest request)
    {
        if (RosterAddress.Of(request) is not { } address) return null;
        var shape = address.Shape();
        if (shape == DiscoveryShape && address.Version == RosterVersion.V12) return Discovered;
        return ByShape.GetValueOrDefault(shape) ?? Unknown;
    }
}
