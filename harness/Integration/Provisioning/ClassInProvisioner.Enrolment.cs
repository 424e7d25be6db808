using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>People in courses: members of the school first, by UID, thirty at a time, judged one by one.</summary>
public sealed partial class ClassInProvisioner
{
    /// <inheritdoc/>
    public override async ValueTask<EnrolmentReport> EnrollAsync(Enroll order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        try
        {
            if (await CourseAsync(order.Course, cancellation) is not { } courseId)
                return new EnrolmentReport { Error = IntegrationErrors.UnknownCourse, Message = NoCourse };
            var items = order switch
            {
                { Action: "remove" } => await LeaveCourseAsync(courseId, order.People, cancellation),
                { Role: Roles.Teacher } => await TeachCourseAsync(courseId, order.People, cancellation),
                _ => await JoinCourseAsync(courseId, order.People, cancellation),
            };
            return new EnrolmentReport { CourseId = courseId, Items = items };
        }
        catch (PlatformException failure)
        {
            return new EnrolmentReport { Error = Failures.ErrorOf(failure), Message = failure.Message };
        }
    }

    ValueTask<IReadOnlyList<PersonReport>> JoinCourseAsync(
        string courseId,
        IReadOnlyList<string> people,
        CancellationToken cancellation) =>
        SeveralAsync(people, (known, token) => AddAsync(courseId, known, token), cancellation);

    ValueTask<IReadOnlyList<PersonReport>> LeaveCourseAsync(
        string courseId,
        IReadOnlyList<string> people,
        CancellationToken cancellation) =>
        SeveralAsync(people, (known, token) => LeaveAsync(courseId, known, token), cancellation);

    async ValueTask<IReadOnlyList<PersonReport>> TeachCourseAsync(
        string courseId,
        IReadOnlyList<string> people,
        CancellationToken cancellation)
    {
        var reports = new List<PersonReport>();
        foreach (var externalId in people)
        {
            var known = Store.FindPerson(Account, externalId);
            reports.Add(known?.UserId is not { } uid
                ? Failures.UnknownPerson(externalId, Platform)
                : await GuardAsync(externalId, async () =>
                {
                    await EnsureMemberAsync(known, Roles.Teacher, cancellation);
                    await RepeatAsync(token => client.AddCourseTeacherAsync(courseId, uid, token), cancellation);
                    return Report(known, Outcome.Created) with { Role = Roles.Teacher };
                }));
        }

        return reports;
    }

    /// <summary>Thirty at a time. Who is unknown here has a report; the others are sent.</summary>
    async ValueTask<IReadOnlyList<PersonReport>> SeveralAsync(
        IReadOnlyList<string> people,
        Func<IReadOnlyList<KnownPerson>, CancellationToken, ValueTask<IReadOnlyList<PersonReport>>> send,
        CancellationToken cancellation)
    {
        var reports = new Dictionary<string, PersonReport>();
        var known = new List<KnownPerson>();
        foreach (var externalId in people.Distinct())
        {
            if (Store.FindPerson(Account, externalId) is { UserId: not null } person) known.Add(person);
            else reports[externalId] = Failures.UnknownPerson(externalId, Platform);
        }

        foreach (var chunk in known.Chunk(ClassInClient.AdvisedStudents))
        {
            foreach (var report in await send(chunk, cancellation)) reports[report.ExternalId] = report;
        }

        return [.. people.Select(externalId => reports[externalId])];
    }

    /// <summary>Repeating it does no harm: who is in already answers 163.</summary>
    async ValueTask<IReadOnlyList<PersonReport>> AddAsync(
        string courseId,
        IReadOnlyList<KnownPerson> people,
        CancellationToken cancellation)
    {
        var lost = false;
        var reports = new List<PersonReport>();
        var members = new List<KnownPerson>();
        foreach (var person in people)
        {
            var report = await GuardAsync(person.ExternalId, async () =>
            {
                await EnsureMemberAsync(person, Roles.Student, cancellation);
                return Report(person, Outcome.Existing);
            });
            if (report.Error is null) members.Add(person);
            else reports.Add(report);
        }

        if (members.Count == 0) return reports;
        var items = await SendAsync(
            members, uids => client.AddCourseStudentsAsync(courseId, uids, cancellation), () => lost = true, cancellation);
        for (var i = 0; i < members.Count; i++)
        {
            reports.Add(items is (null, { } failure)
                ? Failures.Report(members[i].ExternalId, failure)
                : Joined(courseId, members[i], items.Items![i], lost));
        }

        return reports;
    }

    PersonReport Joined(string courseId, KnownPerson person, ClassInItem item, bool lost)
    {
        var wasIn = item.Errno == ClassInErrno.StudentInCourse;
        if (!wasIn && !ClassInErrno.IsDone(item.Errno)) return Failures.Report(person.ExternalId, item.Failure());
        var isNew = !wasIn || (lost && !Store.CoursesOf(Account, person.UserId!).Contains(courseId));
        Store.SaveEnrolment(Account, courseId, person.UserId!, isIn: true);
        return Report(person, isNew ? Outcome.Created : Outcome.Existing) with { Role = Roles.Student };
    }

    async ValueTask<IReadOnlyList<PersonReport>> LeaveAsync(
        string courseId,
        IReadOnlyList<KnownPerson> people,
        CancellationToken cancellation)
    {
        var items = await SendAsync(
            people, uids => client.RemoveCourseStudentsAsync(courseId, uids, cancellation), () => { }, cancellation);
        return [.. people.Select((person, i) => items is (null, { } failure)
            ? Failures.Report(person.ExternalId, failure)
            : Left(courseId, person, items.Items![i]))];
    }

    PersonReport Left(string courseId, KnownPerson person, ClassInItem item)
    {
        var wasOut = item.Errno == ClassInErrno.NotCourseMember;
        if (!wasOut && !ClassInErrno.IsDone(item.Errno)) return Failures.Report(person.ExternalId, item.Failure());
        Store.SaveEnrolment(Account, courseId, person.UserId!, isIn: false);
        return Report(person, wasOut ? Outcome.Existing : Outcome.Updated) with { Removed = true };
    }

    /// <summary>A course takes members of the school only (228).</summary>
    async ValueTask EnsureMemberAsync(KnownPerson person, string role, CancellationToken cancellation)
    {
        if (Store.IsMember(Account, person.UserId!, role)) return;
        await JoinAsync(person.UserId!, new ClassInAccount(person.LoginName!), role, person.DisplayName, cancellation);
    }

    async ValueTask<(IReadOnlyList<ClassInItem>? Items, PlatformException? Failure)> SendAsync(
        IReadOnlyList<KnownPerson> people,
        Func<IReadOnlyList<string>, ValueTask<IReadOnlyList<ClassInItem>>> send,
        Action lost,
        CancellationToken cancellation)
    {
        string[] uids = [.. people.Select(person => person.UserId!)];
        try
        {
            return (await Retries.RepeatableAsync(
                async _ =>
                {
                    try
                    {
                        return await send(uids);
                    }
                    catch (PlatformException failure) when (Failures.OutcomeOf(failure) == Outcome.Unknown)
                    {
                        lost();
                        throw;
                    }
                },
                cancellation), null);
        }
        catch (PlatformException failure)
        {
            return (null, failure);
        }
    }
}
