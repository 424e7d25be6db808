namespace Simulators.ClassLink.State;

/// <summary>A user's place in a class.</summary>
public sealed record Enrollment : RosterRow
{
    public required string UserSourcedId { get; init; }

    public required string ClassSourcedId { get; init; }

    public required string SchoolSourcedId { get; init; }

    /// <summary>administrator, proctor, student, teacher (older lists have more), or <c>ext:...</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Whether a teacher is the one who answers for the class.</summary>
    public bool? Primary { get; init; }

    public DateOnly? BeginDate { get; init; }

    public DateOnly? EndDate { get; init; }
}
