namespace Simulators.ClassLink.Import;

/// <summary>
/// The files of OneRoster's CSV binding, column by column in the order that their headers must have, for version 1.1 and 1.2.
/// </summary>
static class CsvFormats
{
    static readonly CsvColumn[] Common =
    [
        new("sourcedId", CellKind.SourcedId, Required: true),
        new("status", CellKind.Status),
        new("dateLastModified", CellKind.Modified),
    ];

    static readonly string[] UserRoles11 =
        ["administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"];

    static readonly string[] UserRoles12 =
    [
        "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor", "relative",
        "siteAdministrator", "student", "systemAdministrator", "teacher",
    ];

    /// <summary>Files of the gradebook and of resources: the manifest may name them, nothing of ours reads them.</summary>
    public static readonly IReadOnlySet<string> NotRostering = new HashSet<string>
    {
        "categories", "classResources", "courseResources", "lineItems", "resources", "results",
        "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds", "resultScoreScales",
        "scoreScales", "userResources",
    };

    static readonly IReadOnlyList<CsvFormat> Version11 = Of(newer: false);
    static readonly IReadOnlyList<CsvFormat> Version12 = Of(newer: true);

    /// <summary>The rostering files of a version, each after those that its records refer to.</summary>
    public static IReadOnlyList<CsvFormat> Of(string version) => version == "1.1" ? Version11 : Version12;

    public static string NameOf(CsvFile file) => Version12[(int)file].Name;

    static CsvFormat[] Of(bool newer) =>
    [
        Format(CsvFile.Orgs, "orgs", Orgs(newer)),
        Format(CsvFile.AcademicSessions, "academicSessions", AcademicSessions(newer)),
        Format(CsvFile.Courses, "courses", Courses()),
        Format(CsvFile.Users, "users", newer ? Users12() : Users11()),
        .. newer ? [Format(CsvFile.UserProfiles, "userProfiles", UserProfiles()), Format(CsvFile.Roles, "roles", Roles())] : Array.Empty<CsvFormat>(),
        Format(CsvFile.Classes, "classes", Classes(newer)),
        Format(CsvFile.Enrollments, "enrollments", Enrollments(newer)),
        Format(CsvFile.Demographics, "demographics", Demographics(newer)),
    ];

    static CsvFormat Format(CsvFile file, string name, CsvColumn[] columns) => new(file, name, [.. Common, .. columns]);

    static CsvColumn[] Orgs(bool newer) =>
    [
        Required("name"),
        Word("type", true, newer, "department", "district", "local", "national", "school", "state"),
        new("identifier"),
        Reference("parentSourcedId", CsvFile.Orgs),
    ];

    static CsvColumn[] AcademicSessions(bool newer) =>
    [
        Required("title"),
        Word("type", true, newer, "gradingPeriod", "schoolYear", "semester", "term"),
        new("startDate", CellKind.Date, Required: true),
        new("endDate", CellKind.Date, Required: true),
        Reference("parentSourcedId", CsvFile.AcademicSessions),
        new("schoolYear", CellKind.Year, Required: true),
    ];

    static CsvColumn[] Courses() =>
    [
        Reference("schoolYearSourcedId", CsvFile.AcademicSessions),
        Required("title"),
        new("courseCode"),
        List("grades"),
        Reference("orgSourcedId", CsvFile.Orgs, required: true),
        List("subjects"),
        List("subjectCodes"),
    ];

    static CsvColumn[] Classes(bool newer) =>
    [
        Required("title"),
        List("grades"),
        Reference("courseSourcedId", CsvFile.Courses, required: true),
        new("classCode"),
        Word("classType", true, newer, "homeroom", "scheduled"),
        new("location"),
        Reference("schoolSourcedId", CsvFile.Orgs, required: true),
        new("termSourcedIds", CellKind.References, Required: true, Target: CsvFile.AcademicSessions),
        List("subjects"),
        List("subjectCodes"),
        List("periods"),
    ];

    static CsvColumn[] Users11() =>
    [
        new("enabledUser", CellKind.Truth, Required: true),
        new("orgSourcedIds", CellKind.References, Required: true, Target: CsvFile.Orgs),
        Word("role", true, false, UserRoles11),
        Required("username"),
        .. PersonColumns(),
    ];

    static CsvColumn[] Users12() =>
    [
        new("enabledUser", CellKind.Truth, Required: true),
        Required("username"),
        .. PersonColumns(),
        new("userMasterIdentifier"),
        new("preferredGivenName"),
        new("preferredMiddleName"),
        new("preferredFamilyName"),
        Reference("primaryOrgSourcedId", CsvFile.Orgs),
        new("pronouns"),
    ];

    static CsvColumn[] PersonColumns() =>
    [
        new("userIds", CellKind.UserIds),
        Required("givenName"),
        Required("familyName"),
        new("middleName"),
        new("identifier"),
        new("email"),
        new("sms"),
        new("phone"),
        new("agentSourcedIds", CellKind.References, Target: CsvFile.Users),
        List("grades"),
        new("password", CellKind.Secret),
    ];

    static CsvColumn[] Roles() =>
    [
        Reference("userSourcedId", CsvFile.Users, required: true),
        Word("roleType", true, false, "primary", "secondary"),
        Word("role", true, true, UserRoles12),
        new("beginDate", CellKind.Date),
        new("endDate", CellKind.Date),
        Reference("orgSourcedId", CsvFile.Orgs, required: true),
        Reference("userProfileSourcedId", CsvFile.UserProfiles),
    ];

    static CsvColumn[] UserProfiles() =>
    [
        Reference("userSourcedId", CsvFile.Users, required: true),
        Required("profileType"),
        Required("vendorId"),
        new("applicationId"),
        new("description"),
        Required("credentialType"),
        Required("username"),
        new("password", CellKind.Secret),
    ];

    static CsvColumn[] Enrollments(bool newer) =>
    [
        Reference("classSourcedId", CsvFile.Classes, required: true),
        Reference("schoolSourcedId", CsvFile.Orgs, required: true),
        Reference("userSourcedId", CsvFile.Users, required: true),
        Word("role", true, newer, "administrator", "proctor", "student", "teacher"),
        new("primary", CellKind.Truth),
        new("beginDate", CellKind.Date),
        new("endDate", CellKind.Date),
    ];

    static CsvColumn[] Demographics(bool newer) =>
    [
        new("birthDate", CellKind.Date),
        newer ? Word("sex", false, true, "female", "male", "other", "unspecified") : Word("sex", false, false, "female", "male"),
        new("americanIndianOrAlaskaNative", CellKind.Truth),
        new("asian", CellKind.Truth),
        new("blackOrAfricanAmerican", CellKind.Truth),
        new("nativeHawaiianOrOtherPacificIslander", CellKind.Truth),
        new("white", CellKind.Truth),
        new("demographicRaceTwoOrMoreRaces", CellKind.Truth),
        new("hispanicOrLatinoEthnicity", CellKind.Truth),
        new("countryOfBirthCode"),
        new("stateOfBirthAbbreviation"),
        new("cityOfBirth"),
        new("publicSchoolResidenceStatus"),
    ];

    static CsvColumn Required(string name) => new(name, Required: true);

    static CsvColumn List(string name) => new(name, CellKind.List);

    static CsvColumn Reference(string name, CsvFile target, bool required = false) =>
        new(name, CellKind.Reference, required, target);

    static CsvColumn Word(string name, bool required, bool extensible, params string[] words) =>
        new(name, CellKind.Word, required, Words: words, Extensible: extensible);
}
