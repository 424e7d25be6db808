using System.Text.Json;

namespace SchoolSync;

sealed record KnownClass(string ClassId, string CourseId, Dictionary<string, string> Lesson);

/// <summary>
/// Courses and lessons. Their identities make each call safe to repeat: the second answers 398 and the id of the first.
/// </summary>
sealed partial class ClassIn
{
    const int AdvisedStudents = 30;

    public async Task<Answer> ScheduleAsync(ClassPlan plan)
    {
        if (Known(plan.Teacher) is not { } teacher) return Answer.Of(UnknownPerson(plan.Teacher));
        var lesson = Fields(
            ("className", plan.Title),
            ("beginTime", $"{plan.StartsAt.ToUnixTimeSeconds()}"),
            ("endTime", $"{plan.StartsAt.AddMinutes(plan.DurationMinutes).ToUnixTimeSeconds()}"),
            ("teacherUid", teacher.Uid),
            ("classIntroduce", plan.Description ?? ""));
        try
        {
            var known = store.Get<KnownClass>("class", plan.ExternalId);
            var course = known?.CourseId
                ?? await CourseAsync(plan.Course ?? new CourseReference(plan.ExternalId, Title: plan.Title), make: true);
            var (id, outcome) = await LessonAsync(plan.ExternalId, known, course, lesson);
            store.Put("class", plan.ExternalId, new KnownClass(id, course, lesson));
            var items = await StudentsAsync(course, plan.Students, "add");
            return new Answer { Outcome = outcome, ClassId = id, CourseId = course, Items = items };
        }
        catch (PlatformFailure failure)
        {
            return Answer.Of(failure);
        }
    }

    public async Task<Answer> EnrollAsync(CourseReference reference, IReadOnlyList<string> people, string action)
    {
        try
        {
            var course = await CourseAsync(reference, make: action == "add");
            return new Answer { CourseId = course, Items = await StudentsAsync(course, people, action) };
        }
        catch (PlatformFailure failure)
        {
            return new Answer { Items = [.. people.Select(person => Answer.Of(failure) with { ExternalId = person })] };
        }
    }

    async Task<(string Id, string Outcome)> LessonAsync(
        string externalId, KnownClass? known, string course, Dictionary<string, string> lesson)
    {
        if (known is not null)
        {
            if (known.Lesson.Count == lesson.Count && !known.Lesson.Except(lesson).Any()) return (known.ClassId, "existing");
            await EditAsync(course, known.ClassId, lesson);
            return (known.ClassId, "updated");
        }

        var identity = new Dictionary<string, string>(lesson)
        {
            ["courseId"] = course,
            ["courseUniqueIdentity"] = Identity("class", externalId),
        };
        var result = await wire.CallAsync("addCourseClass", identity, Errno.SameIdentity);
        if (result.Number != Errno.SameIdentity) return (result.Id, "created");
        await EditAsync(course, result.Id, lesson); // made before, by a run that could not remember it: now as it should be
        return (result.Id, "existing");
    }

    async Task EditAsync(string course, string id, Dictionary<string, string> lesson)
    {
        var fields = new Dictionary<string, string>(lesson) { ["courseId"] = course, ["classId"] = id };
        await wire.CallAsync("editCourseClass", fields);
    }

    async Task<string> CourseAsync(CourseReference reference, bool make)
    {
        if (reference.Id is not null) return reference.Id;
        var externalId = reference.ExternalId ?? throw new Refused("invalid", "A course needs an externalId or an id");
        if (store.Get<string>("course", externalId) is { } known) return known;
        if (store.Get<KnownClass>("class", externalId) is { } lesson) return lesson.CourseId;
        if (!make) throw new Refused("unknown-course", $"There is no course {externalId}");
        var fields = Fields(
            ("courseName", reference.Title ?? externalId), ("courseUniqueIdentity", Identity("course", externalId)));
        return store.Put("course", externalId, (await wire.CallAsync("addCourse", fields, Errno.SameIdentity)).Id);
    }

    async Task<List<Answer>> StudentsAsync(string course, IReadOnlyList<string> people, string action)
    {
        var answers = people.Distinct().Where(person => Known(person) is null)
            .ToDictionary(person => person, person => Answer.Of(UnknownPerson(person)));
        foreach (var thirty in people.Distinct().Where(person => !answers.ContainsKey(person)).Chunk(AdvisedStudents))
        {
            var uids = thirty.Select(person => Known(person)!.Uid).ToList();
            try
            {
                var results = await ChangeStudentsAsync(course, uids, action);
                foreach (var (person, result) in thirty.Zip(results)) answers[person] = MembershipOf(result, action);
            }
            catch (PlatformFailure failure)
            {
                foreach (var person in thirty) answers[person] = Answer.Of(failure);
            }
        }

        return [.. people.Select(person => answers[person] with { ExternalId = person, UserId = Known(person)?.Uid })];
    }

    Task<List<ClassInResult>> ChangeStudentsAsync(string course, List<string> uids, string action)
    {
        var (name, list, json) = action == "add"
            ? ("addCourseStudentMultiple", "studentJson", JsonSerializer.Serialize(
                [.. uids.Select(uid => Fields(("uid", uid)))], Json.Plain.ListDictionaryStringString))
            : ("delCourseStudentMultiple", "studentUidJson", JsonSerializer.Serialize(uids, Json.Plain.ListString));
        return wire.BatchAsync(name, Fields(("courseId", course), ("identity", "1"), (list, json)), uids.Count);
    }

    Answer MembershipOf(ClassInResult result, string action)
    {
        if (Errno.IsDone(result.Number))
            return action == "add" ? new Answer { Outcome = "created" } : new Answer { Outcome = "updated", Removed = true };
        return (action == "add" ? Errno.InCourse : Errno.NotInCourse).Contains(result.Number)
            ? new Answer { Outcome = "existing" }
            : Answer.Of(result.Refusal());
    }

    /// <summary>At most 32 characters; what is longer stands for itself by its digest.</summary>
    static string Identity(string kind, string externalId) =>
        $"{kind}-{externalId}" is { Length: <= 32 } plain ? plain : ClassInWire.Md5($"{kind}-{externalId}");

    static Refused UnknownPerson(string person) =>
        new("unknown-person", $"{person} was not provisioned at ClassIn by this integration");
}
