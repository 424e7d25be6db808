using Simulators.ClassLink.State;
using static Simulators.ClassLink.State.ClassLinkSchema;

namespace Simulators.ClassLink.Wire;

/// <summary>The members of the records that both versions write alike.</summary>
static class RecordFields
{
    public static readonly Fields<AcademicSession> Sessions = new Fields<AcademicSession>(AcademicSessions)
        .Text("title", row => row.Title)
        .Date("startDate", row => row.StartDate)
        .Date("endDate", row => row.EndDate)
        .Text("type", row => row.Type, new SharedTextLookup<AcademicSession>(AcademicSessions, SessionsByType))
        .Reference(
            "parent", ReferenceKind.AcademicSession, row => row.ParentSourcedId,
            new UnsortedLookup<AcademicSession>(AcademicSessions, SessionsByParent))
        .References("children", ReferenceKind.AcademicSession, (view, row) => ChildrenOf(view, row))
        .Text("schoolYear", row => row.SchoolYear);

    public static readonly Fields<Org> Orgs11 = OrgsWith((_, row) => row.Identifier);

    /// <summary>1.2 requires the identifier.</summary>
    public static readonly Fields<Org> Orgs12 = OrgsWith((view, row) => view.WritesEmpty ? row.Identifier : row.Identifier ?? Stand(view, row));

    public static readonly Fields<Course> Courses = new Fields<Course>(ClassLinkSchema.Courses)
        .Text("title", row => row.Title)
        .Reference(
            "schoolYear", ReferenceKind.AcademicSession, row => row.SchoolYearSourcedId,
            new SharedTextLookup<Course>(ClassLinkSchema.Courses, CoursesBySchoolYear))
        .Text("courseCode", row => row.CourseCode ?? row.SourcedId)
        .List("grades", row => row.Grades)
        .List("subjects", row => row.Subjects)
        .Reference("org", ReferenceKind.Org, row => row.OrgSourcedId, new SharedTextLookup<Course>(ClassLinkSchema.Courses, CoursesByOrg))
        .List("subjectCodes", row => row.SubjectCodes)
        .Nothing("resources");

    public static readonly Fields<Class> Classes = new Fields<Class>(ClassLinkSchema.Classes)
        .Text("title", (view, row) => view.Guarded(view.GuardsClassTitle, row.Title))
        .Text("classCode", row => row.ClassCode)
        .Text("classType", row => row.ClassType)
        .Text("location", row => row.Location)
        .List("grades", row => row.Grades)
        .List("subjects", row => row.Subjects)
        .Reference(
            "course", ReferenceKind.Course, row => row.CourseSourcedId,
            new SharedTextLookup<Class>(ClassLinkSchema.Classes, ClassesByCourse))
        .Reference(
            "school", ReferenceKind.Org, row => row.SchoolSourcedId,
            new SharedTextLookup<Class>(ClassLinkSchema.Classes, ClassesBySchool))
        .References(
            "terms", ReferenceKind.AcademicSession, (_, row) => row.TermSourcedIds,
            new SpecialLookup<Class>(ClassSets.OfTerm))
        .List("subjectCodes", row => row.SubjectCodes)
        .List("periods", row => row.Periods)
        .Nothing("resources");

    public static readonly Fields<Enrollment> Enrollments = new Fields<Enrollment>(ClassLinkSchema.Enrollments)
        .Reference(
            "user", ReferenceKind.User, row => row.UserSourcedId,
            new UnsortedLookup<Enrollment>(ClassLinkSchema.Enrollments, EnrollmentsByUser))
        .Reference(
            "class", ReferenceKind.Class, row => row.ClassSourcedId,
            new UnsortedLookup<Enrollment>(ClassLinkSchema.Enrollments, EnrollmentsByClass))
        .Reference(
            "school", ReferenceKind.Org, row => row.SchoolSourcedId,
            new SharedTextLookup<Enrollment>(ClassLinkSchema.Enrollments, EnrollmentsBySchool))
        .Text("role", row => row.Role, new SharedTextLookup<Enrollment>(ClassLinkSchema.Enrollments, EnrollmentsByRole))
        .Flag("primary", row => row.Primary)
        .Date("beginDate", row => row.BeginDate)
        .Date("endDate", row => row.EndDate);

    public static readonly Fields<Demographics> Demographics11 = DemographicsWith(row => row.Sex is "male" or "female" ? row.Sex : null);

    public static readonly Fields<Demographics> Demographics12 = DemographicsWith(row => row.Sex);

    static Fields<Org> OrgsWith(Func<RosterView, Org, string?> identifier) => new Fields<Org>(Orgs)
        .Text("name", row => row.Name)
        .Text("type", row => row.Type, new SharedTextLookup<Org>(Orgs, OrgsByType))
        .Text("identifier", identifier)
        .Reference("parent", ReferenceKind.Org, row => row.ParentSourcedId, new UnsortedLookup<Org>(Orgs, OrgsByParent))
        .References("children", ReferenceKind.Org, (view, row) => ChildrenOf(view, row));

    static Fields<Demographics> DemographicsWith(Func<Demographics, string?> sex) => new Fields<Demographics>(ClassLinkSchema.Demographics)
        .Date("birthDate", row => row.BirthDate)
        .Text("sex", sex)
        .Flag("americanIndianOrAlaskaNative", row => row.AmericanIndianOrAlaskaNative)
        .Flag("asian", row => row.Asian)
        .Flag("blackOrAfricanAmerican", row => row.BlackOrAfricanAmerican)
        .Flag("nativeHawaiianOrOtherPacificIslander", row => row.NativeHawaiianOrOtherPacificIslander)
        .Flag("white", row => row.White)
        .Flag("demographicRaceTwoOrMoreRaces", row => row.DemographicRaceTwoOrMoreRaces)
        .Flag("hispanicOrLatinoEthnicity", row => row.HispanicOrLatinoEthnicity)
        .Text("countryOfBirthCode", row => row.CountryOfBirthCode)
        .Text("stateOfBirthAbbreviation", row => row.StateOfBirthAbbreviation)
        .Text("cityOfBirth", row => row.CityOfBirth)
        .Text("publicSchoolResidenceStatus", row => row.PublicSchoolResidenceStatus);

    static string Stand(RosterView view, Org row)
    {
        view.Call.Decided(RuleBook.OrgIdentifier);
        return row.SourcedId;
    }

    static Texts ChildrenOf(RosterView view, Org row) => Texts.Of(
        [.. view.Tables.Orgs.Where(OrgsByParent, row.SourcedId).Where(child => !child.Withheld).Select(child => child.SourcedId)]);

    static Texts ChildrenOf(RosterView view, AcademicSession row) => Texts.Of(
        [.. view.Tables.AcademicSessions.Where(SessionsByParent, row.SourcedId).Where(child => !child.Withheld).Select(child => child.SourcedId)]);
}
