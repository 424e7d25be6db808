namespace Simulators.ClassLink.State;

/// <summary>A school year, semester, term or grading period.</summary>
public sealed record AcademicSession : RosterRow
{
    public required string Title { get; init; }

    /// <summary>gradingPeriod, semester, schoolYear, term, or <c>ext:...</c>.</summary>
    public required string Type { get; init; }

    public required DateOnly StartDate { get; init; }

    /// <summary>The first day after it.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>The year in which the school year ends: <c>2027</c>.</summary>
    public required string SchoolYear { get; init; }

    public string? ParentSourcedId { get; init; }
}
