using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Import;

/// <summary>
/// Makes rows of the state from rows of files. An initialiser takes the cells in the order that it is written in: the columns'.
/// When a row was last changed is said when it is written to its table.
/// </summary>
static class RecordMapper
{
    /// <param name="file">The file of the row that the cursor is at.</param>
    /// <param name="version">The version of the import.</param>
    /// <param name="cells">The row.</param>
    /// <param name="number">The row's number.</param>
    /// <param name="staging">Where the record goes.</param>
    public static void Stage(CsvFile file, string version, CellCursor cells, int number, Staging staging)
    {
        var id = cells.SourcedId;
        switch (file)
        {
            case CsvFile.Orgs: staging.Orgs.Add(id, Org(cells), number); break;
            case CsvFile.AcademicSessions: staging.AcademicSessions.Add(id, AcademicSession(cells), number); break;
            case CsvFile.Courses: staging.Courses.Add(id, Course(cells), number); break;
            case CsvFile.Users: staging.Users.Add(id, version == "1.1" ? UserRecords.Of11(cells) : UserRecords.Of12(cells), number); break;
            case CsvFile.UserProfiles: staging.UserProfiles.Add(id, UserRecords.Profile(cells), number); break;
            case CsvFile.Roles: staging.Roles.Add(id, UserRecords.Role(cells), number); break;
            case CsvFile.Classes: staging.Classes.Add(id, Class(cells), number); break;
            case CsvFile.Enrollments: staging.Enrollments.Add(id, Enrollment(cells), number); break;
            case CsvFile.Demographics: staging.Demographics.Add(id, Demographics(cells), number); break;
            default: throw new ArgumentOutOfRangeException(nameof(file), file, "No such file.");
        }
    }

    static Org Org(CellCursor cells) => new()
    {
        SourcedId = cells.SourcedId,
        DateLastModified = default,
        ToBeDeleted = cells.ToBeDeleted,
        Metadata = cells.Metadata,
        Name = cells.Required(),
        Type = cells.Required(),
        Identifier = cells.Text(),
        ParentSourcedId = cells.OptionalReference(CsvFile.Orgs),
    };

    static AcademicSession AcademicSession(CellCursor cells) => new()
    {
        SourcedId = cells.SourcedId,
        DateLastModified = default,
        ToBeDeleted = cells.ToBeDeleted,
        Metadata = cells.Metadata,
        Title = cells.Required(),
        Type = cells.Required(),
        StartDate = cells.Day(),
        EndDate = cells.Day(),
        ParentSourcedId = cells.OptionalReference(CsvFile.AcademicSessions),
        SchoolYear = cells.Required(),
    };

    static Course Course(CellCursor cells) => new()
    {
        SourcedId = cells.SourcedId,
        DateLastModified = default,
        ToBeDeleted = cells.ToBeDeleted,
        Metadata = cells.Metadata,
        SchoolYearSourcedId = cells.OptionalReference(CsvFile.AcademicSessions),
        Title = cells.Required(),
        CourseCode = cells.Text(),
        Grades = cells.List(),
        OrgSourcedId = cells.Reference(CsvFile.Orgs),
        Subjects = cells.List(),
        SubjectCodes = cells.List(),
    };

    static Class Class(CellCursor cells) => new()
    {
        SourcedId = cells.SourcedId,
        DateLastModified = default,
        ToBeDeleted = cells.ToBeDeleted,
        Metadata = cells.Metadata,
        Title = cells.Required(),
        Grades = cells.List(),
        CourseSourcedId = cells.Reference(CsvFile.Courses),
        ClassCode = cells.Text(),
        ClassType = cells.Required(),
        Location = cells.Text(),
        SchoolSourcedId = cells.Reference(CsvFile.Orgs),
        TermSourcedIds = cells.References(CsvFile.AcademicSessions),
        Subjects = cells.List(),
        SubjectCodes = cells.List(),
        Periods = cells.List(),
    };

    static Enrollment Enrollment(CellCursor cells) => new()
    {
        SourcedId = cells.SourcedId,
        DateLastModified = default,
        ToBeDeleted = cells.ToBeDeleted,
        Metadata = cells.Metadata,
        ClassSourcedId = cells.Reference(CsvFile.Classes),
        SchoolSourcedId = cells.Reference(CsvFile.Orgs),
        UserSourcedId = cells.Reference(CsvFile.Users),
        Role = cells.Required(),
        Primary = cells.Truth(),
        BeginDate = cells.OptionalDay(),
        EndDate = cells.OptionalDay(),
    };

    static Demographics Demographics(CellCursor cells) => new()
    {
        SourcedId = cells.SourcedId,
        DateLastModified = default,
        ToBeDeleted = cells.ToBeDeleted,
        Metadata = cells.Metadata,
        BirthDate = cells.OptionalDay(),
        Sex = cells.Text(),
        AmericanIndianOrAlaskaNative = cells.Truth(),
        Asian = cells.Truth(),
        BlackOrAfricanAmerican = cells.Truth(),
        NativeHawaiianOrOtherPacificIslander = cells.Truth(),
        White = cells.Truth(),
        DemographicRaceTwoOrMoreRaces = cells.Truth(),
        HispanicOrLatinoEthnicity = cells.Truth(),
        CountryOfBirthCode = cells.Text(),
        StateOfBirthAbbreviation = cells.Text(),
        CityOfBirth = cells.Text(),
        PublicSchoolResidenceStatus = cells.Text(),
    };
}
