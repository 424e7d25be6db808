using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>What came of a class.</summary>
public sealed record ClassReport
{
    public required Outcome Outcome { get; init; }

    public string? ClassId { get; init; }

    public string? CourseId { get; init; }

    public string? Message { get; init; }

    public string? Error { get; init; }

    /// <summary>The students, in the order asked.</summary>
    public IReadOnlyList<PersonReport> Items { get; init; } = [];
}

/// <summary>What came of an enrolment.</summary>
public sealed record EnrolmentReport
{
    /// <summary>Null when every person has an outcome of their own; else what kept all of them from being looked at.</summary>
    public string? Error { get; init; }

    public string? Message { get; init; }

    public string? CourseId { get; init; }

    /// <summary>The people, in the order asked.</summary>
    public IReadOnlyList<PersonReport> Items { get; init; } = [];
}

/// <summary>What came of a group.</summary>
public sealed record GroupReport
{
    public required Outcome Outcome { get; init; }

    public string? GroupId { get; init; }

    public string? Message { get; init; }

    public string? Error { get; init; }

    /// <summary>The members, in the order asked, and those who were taken out.</summary>
    public IReadOnlyList<PersonReport> Items { get; init; } = [];
}

/// <summary>A platform that has no such thing says so.</summary>
public abstract partial class PlatformProvisioner
{
    /// <summary>Has a class held. The same external id again is the same class, changed if need be.</summary>
    public virtual ValueTask<ClassReport> ScheduleAsync(ClassPlan plan, CancellationToken cancellation) =>
        ValueTask.FromResult(new ClassReport
        {
            Outcome = Outcome.Rejected,
            Error = IntegrationErrors.Unsupported,
            Message = $"{Platform} holds no classes.",
        });

    /// <summary>Brings people into a course, or takes them out.</summary>
    public virtual ValueTask<EnrolmentReport> EnrollAsync(Enroll order, CancellationToken cancellation) =>
        ValueTask.FromResult(new EnrolmentReport
        {
            Error = IntegrationErrors.Unsupported,
            Message = $"{Platform} has no call that brings people into a course.",
        });

    /// <summary>Makes a group as it is to be. The same external id again is the same group.</summary>
    public virtual ValueTask<GroupReport> SaveGroupAsync(GroupPlan plan, CancellationToken cancellation) =>
        ValueTask.FromResult(new GroupReport
        {
            Outcome = Outcome.Rejected,
            Error = IntegrationErrors.Unsupported,
            Message = $"{Platform} has no groups.",
        });

    /// <summary>All groups; null: the platform has none.</summary>
    public virtual ValueTask<IReadOnlyList<GroupAnswer>?> ListGroupsAsync(CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<GroupAnswer>?>(null);

    /// <summary>Everybody whom the platform holds, by external id; null: it cannot be asked for them all.</summary>
    public virtual ValueTask<IReadOnlyDictionary<string, PersonThere>?> ListPeopleAsync(CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, PersonThere>?>(null);

    /// <summary>Whether the platform holds this person; null: it cannot be asked.</summary>
    public virtual ValueTask<bool?> IsThereAsync(KnownPerson known, CancellationToken cancellation) =>
        ValueTask.FromResult<bool?>(null);
}

/// <summary>A person as the platform itself holds them.</summary>
/// <param name="UserId">The platform's id.</param>
/// <param name="Name">The name, or null where it tells none.</param>
/// <param name="Active">Whether the person is in.</param>
public sealed record PersonThere(string UserId, string? Name, bool Active);
