using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>Makes a row of what a person at the district wrote, over the row that was there before.</summary>
static class RecordEdits
{
    public static Org Org(RecordReader read, string id, DateTime now, Org? before) => new()
    {
        SourcedId = id,
        DateLastModified = now,
        ToBeDeleted = read.IsToBeDeleted(before?.ToBeDeleted ?? false),
        Withheld = before?.Withheld ?? false,
        Metadata = read.Object("metadata", before?.Metadata),
        Name = read.Needed("name", before?.Name),
        Type = read.Needed("type", before?.Type),
        Identifier = read.Text("identifier", before?.Identifier),
        ParentSourcedId = read.Reference("parent", before?.ParentSourcedId),
    };

    public static AcademicSession Session(RecordReader read, string id, DateTime now, AcademicSession? before) => new()
    {
        SourcedId = id,
        DateLastModified = now,
        ToBeDeleted = read.IsToBeDeleted(before?.ToBeDeleted ?? false),
        Withheld = before?.Withheld ?? false,
        Metadata = read.Object("metadata", before?.Metadata),
        Title = read.Needed("title", before?.Title),
        Type = read.Needed("type", before?.Type),
        StartDate = read.NeededDate("startDate", before?.StartDate),
        EndDate = read.NeededDate("endDate", before?.EndDate),
        SchoolYear = read.Needed("schoolYear", before?.SchoolYear),
        ParentSourcedId = read.Reference("parent", before?.ParentSourcedId),
    };

    public static Course Course(RecordReader read, string id, DateTime now, Course? before) => new()
    {
        SourcedId = id,
        DateLastModified = now,
        ToBeDeleted = read.IsToBeDeleted(before?.ToBeDeleted ?? false),
        Withheld = before?.Withheld ?? false,
        Metadata = read.Object("metadata", before?.Metadata),
        Title = read.Needed("title", before?.Title),
        CourseCode = read.Text("courseCode", before?.CourseCode),
        SchoolYearSourcedId = read.Reference("schoolYear", before?.SchoolYearSourcedId),
        OrgSourcedId = read.Reference("org", before?.OrgSourcedId),
        Grades = read.List("grades", before?.Grades ?? default),
        Subjects = read.List("subjects", before?.Subjects ?? default),
        SubjectCodes = read.List("subjectCodes", before?.SubjectCodes ?? default),
    };

    public static Class Class(RecordReader read, string id, DateTime now, Class? before) => new()
    {
        SourcedId = id,
        DateLastModified = now,
        ToBeDeleted = read.IsToBeDeleted(before?.ToBeDeleted ?? false),
        Withheld = before?.Withheld ?? false,
        Metadata = read.Object("metadata", before?.Metadata),
        Title = read.Needed("title", before?.Title),
        CourseSourcedId = read.NeededReference("course", before?.CourseSourcedId),
        SchoolSourcedId = read.NeededReference("school", before?.SchoolSourcedId),
        TermSourcedIds = Terms(read.References("terms", "term", before?.TermSourcedIds ?? default)),
        ClassCode = read.Text("classCode", before?.ClassCode),
        ClassType = read.Text("classType", before?.ClassType),
        Location = read.Text("location", before?.Location),
        Grades = read.List("grades", before?.Grades ?? default),
        Subjects = read.List("subjects", before?.Subjects ?? default),
        SubjectCodes = read.List("subjectCodes", before?.SubjectCodes ?? default),
        Periods = read.List("periods", before?.Periods ?? default),
    };

    public static Enrollment Enrollment(RecordReader read, string id, DateTime now, Enrollment? before) => new()
    {
        SourcedId = id,
        DateLastModified = now,
        ToBeDeleted = read.IsToBeDeleted(before?.ToBeDeleted ?? false),
        Withheld = before?.Withheld ?? false,
        Metadata = read.Object("metadata", before?.Metadata),
        UserSourcedId = read.NeededReference("user", before?.UserSourcedId),
        ClassSourcedId = read.NeededReference("class", before?.ClassSourcedId),
        SchoolSourcedId = read.NeededReference("school", before?.SchoolSourcedId),
        Role = read.Needed("role", before?.Role),
        Primary = read.Flag("primary", before?.Primary),
        BeginDate = read.Date("beginDate", before?.BeginDate),
        EndDate = read.Date("endDate", before?.EndDate),
    };

    public static Demographics Demographics(RecordReader read, string id, DateTime now, Demographics? before) => new()
    {
        SourcedId = id,
        DateLastModified = now,
        ToBeDeleted = read.IsToBeDeleted(before?.ToBeDeleted ?? false),
        Withheld = before?.Withheld ?? false,
        Metadata = read.Object("metadata", before?.Metadata),
        BirthDate = read.Date("birthDate", before?.BirthDate),
        Sex = read.Text("sex", before?.Sex),
        AmericanIndianOrAlaskaNative = read.Flag("americanIndianOrAlaskaNative", before?.AmericanIndianOrAlaskaNative),
        Asian = read.Flag("asian", before?.Asian),
        BlackOrAfricanAmerican = read.Flag("blackOrAfricanAmerican", before?.BlackOrAfricanAmerican),
        NativeHawaiianOrOtherPacificIslander =
            read.Flag("nativeHawaiianOrOtherPacificIslander", before?.NativeHawaiianOrOtherPacificIslander),
        White = read.Flag("white", before?.White),
        DemographicRaceTwoOrMoreRaces = read.Flag("demographicRaceTwoOrMoreRaces", before?.DemographicRaceTwoOrMoreRaces),
        HispanicOrLatinoEthnicity = read.Flag("hispanicOrLatinoEthnicity", before?.HispanicOrLatinoEthnicity),
        CountryOfBirthCode = read.Text("countryOfBirthCode", before?.CountryOfBirthCode),
        StateOfBirthAbbreviation = read.Text("stateOfBirthAbbreviation", before?.StateOfBirthAbbreviation),
        CityOfBirth = read.Text("cityOfBirth", before?.CityOfBirth),
        PublicSchoolResidenceStatus = read.Text("publicSchoolResidenceStatus", before?.PublicSchoolResidenceStatus),
    };

    static Texts Terms(Texts terms) =>
        terms.Count > 0 ? terms : throw new ArgumentException("A class needs the member terms, a list of at least one reference.");
}
