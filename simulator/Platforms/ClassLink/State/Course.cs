namespace Simulators.ClassLink.State;

/// <summary>What is taught; a class is one group that is taught it.</summary>
public sealed record Course : RosterRow
{
    public required string Title { get; init; }

    public string? CourseCode { get; init; }

    /// <summary>The academic session of type schoolYear, or null.</summary>
    public string? SchoolYearSourcedId { get; init; }

    public string? OrgSourcedId { get; init; }

    public Texts Grades { get; init; }

    public Texts Subjects { get; init; }

    public Texts SubjectCodes { get; init; }
}
