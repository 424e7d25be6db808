using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>
/// Courses and lessons. Both have identities of the school's making, so that making them twice makes them once.
/// </summary>
public sealed partial class ClassInProvisioner
{
    const string Course = "course";
    const string Lesson = "lesson";

    /// <inheritdoc/>
    public override async ValueTask<ClassReport> ScheduleAsync(ClassPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Store.FindPerson(Account, plan.Teacher) is not { UserId: { } teacherUid })
            return Rejected(IntegrationErrors.UnknownPerson, $"{plan.Teacher} was not provisioned at ClassIn by this program.");

        try
        {
            var course = plan.Course ?? new CourseReference { ExternalId = $"class {plan.ExternalId}", Title = plan.Title };
            if (await CourseAsync(course, cancellation) is not { } courseId)
                return Rejected(IntegrationErrors.UnknownCourse, NoCourse);
            var lesson = new ClassInLesson(
                plan.Title, plan.StartsAt, plan.StartsAt.AddMinutes(plan.DurationMinutes), teacherUid, plan.Description);
            var (classId, outcome) = await LessonAsync(plan.ExternalId, courseId, lesson, cancellation);
            var students = await JoinCourseAsync(courseId, plan.Students, cancellation);
            return new ClassReport { Outcome = outcome, ClassId = classId, CourseId = courseId, Items = students };
        }
        catch (PlatformException failure)
        {
            return Rejected(Failures.ErrorOf(failure), failure.Message) with { Outcome = Failures.OutcomeOf(failure) };
        }
    }

    const string NoCourse =
        "The course has neither an id of the platform nor one of the school that was named with a title before.";

    /// <summary>The course's id: made when it is named for the first time. Null: there is nothing to name it by.</summary>
    async ValueTask<string?> CourseAsync(CourseReference course, CancellationToken cancellation)
    {
        if (course.Id is not null) return course.Id;
        if (course.ExternalId is not { Length: > 0 } externalId) return null;
        if (Store.FindThing(Account, Course, externalId) is { } known)
            return await RenamedAsync(known, course.Title, cancellation);
        if (Store.FindThing(Account, Lesson, externalId)?.ParentId is { } ofLesson) return ofLesson;
        if (course.Title is not { Length: > 0 } title) return null;
        var (id, _) = await Retries.RepeatableAsync(
            token => client.AddCourseAsync(title, People.Digest(Course, externalId), token), cancellation);
        Store.Save(new KnownThing
        {
            Account = Account,
            Kind = Course,
            ExternalId = externalId,
            Id = id,
            Digest = People.Digest(title),
        });
        return id;
    }

    async ValueTask<string> RenamedAsync(KnownThing known, string? title, CancellationToken cancellation)
    {
        if (title is not { Length: > 0 } || People.Digest(title) == known.Digest) return known.Id;
        await RepeatAsync(token => client.EditCourseAsync(known.Id, title, token), cancellation);
        Store.Save(known with { Digest = People.Digest(title) });
        return known.Id;
    }

    /// <summary>
    /// Makes the lesson, or changes it. Its identity is the school's own: a call that was made before answers 398 with the
    /// lesson's id, and nothing is made.
    /// </summary>
    async ValueTask<(string Id, Outcome Outcome)> LessonAsync(
        string externalId,
        string courseId,
        ClassInLesson lesson,
        CancellationToken cancellation)
    {
        var digest = DigestOf(lesson);
        if (Store.FindThing(Account, Lesson, externalId) is { } known)
        {
            if (known.Digest == digest) return (known.Id, Outcome.Existing);
            await EditAsync(known.ParentId!, known.Id, lesson, cancellation);
            Keep(externalId, known.ParentId!, known.Id, digest);
            return (known.Id, Outcome.Updated);
        }

        var mine = Store.IsPending(Account, Lesson, externalId);
        Store.Begin(Account, Lesson, externalId);
        var (id, existed) = await MakeAsync(externalId, courseId, lesson, () => mine = true, cancellation);
        Store.End(Account, Lesson, externalId);
        // Made by somebody else's state, who knows how it looks: it is made to look as ordered.
        if (existed && !mine) await EditAsync(courseId, id, lesson, cancellation);
        Keep(externalId, courseId, id, digest);
        return (id, existed && !mine ? Outcome.Existing : Outcome.Created);
    }

    async ValueTask<(string Id, bool Existed)> MakeAsync(
        string externalId,
        string courseId,
        ClassInLesson lesson,
        Action lost,
        CancellationToken cancellation)
    {
        var identity = People.Digest(Lesson, externalId);
        try
        {
            return await Retries.RepeatableAsync(
                async token =>
                {
                    try
                    {
                        return await client.AddCourseClassAsync(courseId, lesson, identity, token);
                    }
                    catch (PlatformException failure) when (Failures.OutcomeOf(failure) == Outcome.Unknown)
                    {
                        lost();
                        throw;
                    }
                },
                cancellation);
        }
        catch (VendorErrorException refused) when (refused.Kind != ErrorKind.Unclear)
        {
            Store.End(Account, Lesson, externalId);
            throw;
        }
    }

    ValueTask EditAsync(string courseId, string classId, ClassInLesson lesson, CancellationToken cancellation) =>
        RepeatAsync(token => client.EditCourseClassAsync(courseId, classId, lesson, token), cancellation);

    void Keep(string externalId, string courseId, string classId, string digest) => Store.Save(new KnownThing
    {
        Account = Account,
        Kind = Lesson,
        ExternalId = externalId,
        Id = classId,
        ParentId = courseId,
        Digest = digest,
    });

    static ClassReport Rejected(string error, string message) => new()
    {
        Outcome = Outcome.Rejected,
        Error = error,
        Message = message,
    };

    static string DigestOf(ClassInLesson lesson) => People.Digest(
        lesson.Name,
        lesson.Begin.UtcDateTime.ToString("O"),
        lesson.End.UtcDateTime.ToString("O"),
        lesson.TeacherUid,
        lesson.Introduction);
}
