namespace Simulators.ClassLink.State;

/// <summary>A group of students with its teachers.</summary>
public sealed record Class : RosterRow
{
    public required string Title { get; init; }

    public required string CourseSourcedId { get; init; }

    public required string SchoolSourcedId { get; init; }

    public string? ClassCode { get; init; }

    /// <summary>homeroom, scheduled, or <c>ext:...</c>.</summary>
    public string? ClassType { get; init; }

    public string? Location { get; init; }

    public Texts TermSourcedIds { get; init; }

    public Texts Grades { get; init; }

    public Texts Subjects { get; init; }

    public Texts SubjectCodes { get; init; }

    public Texts Periods { get; init; }
}
