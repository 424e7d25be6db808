using System.Globalization;
using Simulators.Roster.Records;

namespace Simulators.Roster.Writing;

/// <summary>
/// The CSV binding of OneRoster 1.1 and 1.2, bulk: headers and their order are the specification's, status and
/// dateLastModified stay
/// empty, as bulk files must have them.
/// </summary>
static class CsvBinding
{
    public const string Manifest = "manifest.csv";

    /// <summary>
    /// The files; the manifest is last, so that a roster whose writing was cut short does not pass for a whole one.
    /// </summary>
    public static IReadOnlyList<RosterFile> Files(DistrictRecords records, OneRosterVersion version)
    {
        List<RosterFile> files =
        [
            CsvTable.File("academicSessions.csv", () => records.AcademicSessions, AcademicSessions),
            CsvTable.File("orgs.csv", () => records.Orgs, Orgs),
            CsvTable.File("courses.csv", () => records.Courses, Courses),
            CsvTable.File("classes.csv", () => records.Classes, Classes),
            CsvTable.File("users.csv", () => records.Users, version == OneRosterVersion.V1P1 ? CsvUsers.V1P1 : CsvUsers.V1P2),
        ];
        if (version == OneRosterVersion.V1P2) files.Add(CsvTable.File("roles.csv", () => CsvUsers.RolesOf(records.Users), CsvUsers.Roles));
        files.Add(CsvTable.File("enrollments.csv", () => records.Enrollments, Enrollments(records.Calendar)));
        files.Add(CsvTable.File("demographics.csv", () => records.Demographics, Demographics));
        files.Add(CsvManifest.File(records, version, files));
        return files;
    }

    /// <summary>The columns that every file begins with.</summary>
    public static CsvColumn<T>[] Begin<T>(Func<T, string> sourcedId) =>
        [new("sourcedId", sourcedId), new("status", static _ => ""), new("dateLastModified", static _ => "")];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Truth(bool value) => value ? "true" : "false";

    static readonly CsvColumn<AcademicSession>[] AcademicSessions =
    [
        .. Begin<AcademicSession>(session => session.SourcedId),
        new("title", session => session.Title),
        new("type", session => session.Type),
        new("startDate", session => Day(session.StartDate)),
        new("endDate", session => Day(session.EndDate)),
        new("parentSourcedId", session => session.Parent),
        new("schoolYear", session => session.SchoolYear.ToString(CultureInfo.InvariantCulture)),
    ];

    static readonly CsvColumn<Org>[] Orgs =
    [
        .. Begin<Org>(org => org.SourcedId),
        new("name", org => org.Name),
        new("type", org => org.Type),
        new("identifier", org => org.Identifier),
        new("parentSourcedId", org => org.Parent),
    ];

    static readonly CsvColumn<Course>[] Courses =
    [
        .. Begin<Course>(course => course.SourcedId),
        new("schoolYearSourcedId", course => course.SchoolYear),
        new("title", course => course.Title),
        new("courseCode", course => course.CourseCode),
        new("grades", course => course.Grade),
        new("orgSourcedId", course => course.Org),
        new("subjects", course => course.Subject),
        new("subjectCodes", static _ => ""),
    ];

    static readonly CsvColumn<Class>[] Classes =
    [
        .. Begin<Class>(one => one.SourcedId),
        new("title", one => one.Title),
        new("grades", one => one.Grade),
        new("courseSourcedId", one => one.Course),
        new("classCode", one => one.ClassCode),
        new("classType", one => one.ClassType),
        new("location", one => one.Location),
        new("schoolSourcedId", one => one.School),
        new("termSourcedIds", one => string.Join(',', one.Terms)),
        new("subjects", one => one.Subject),
        new("subjectCodes", static _ => ""),
        new("periods", one => one.Period),
    ];

    static CsvColumn<Enrollment>[] Enrollments(Calendar calendar) =>
    [
        .. Begin<Enrollment>(enrollment => enrollment.SourcedId),
        new("classSourcedId", enrollment => enrollment.Class),
        new("schoolSourcedId", enrollment => enrollment.School),
        new("userSourcedId", enrollment => enrollment.User),
        new("role", enrollment => enrollment.Role),
        new("primary", enrollment => enrollment.Primary is { } primary ? Truth(primary) : ""),
        new("beginDate", _ => Day(calendar.Begins)),
        new("endDate", _ => Day(calendar.Ends)),
    ];

    static readonly CsvColumn<Demographics>[] Demographics =
    [
        .. Begin<Demographics>(one => one.SourcedId),
        new("birthDate", one => Day(one.BirthDate)),
        new("sex", one => one.Sex),
        new("americanIndianOrAlaskaNative", static _ => "false"),
        new("asian", one => Truth(one.Asian)),
        new("blackOrAfricanAmerican", one => Truth(one.Black)),
        new("nativeHawaiianOrOtherPacificIslander", static _ => "false"),
        new("white", one => Truth(one.White)),
        new("demographicRaceTwoOrMoreRaces", one => Truth(one.TwoOrMoreRaces)),
        new("hispanicOrLatinoEthnicity", one => Truth(one.Hispanic)),
        new("countryOfBirthCode", one => one.CountryOfBirth),
        new("stateOfBirthAbbreviation", one => one.StateOfBirth),
        new("cityOfBirth", one => one.CityOfBirth),
        new("publicSchoolResidenceStatus", static _ => ""),
    ];
}
