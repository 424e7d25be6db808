using System.Globalization;
using System.Text.Json.Nodes;
using Simulators.Load.People;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>Students into their courses: <c>addCourseStudentMultiple</c>, thirty at once, as the vendor advises.</summary>
sealed class ClassInCourseStudents
{
    const int Advised = 30;
    const string Action = "addCourseStudentMultiple";

    /// <summary>163: the student is in the course.</summary>
    const int InCourse = 163;

    readonly LoadPlace _place;
    readonly ClassInCalls _calls;
    readonly ClassInUsers _users;
    readonly GivenIds _courses;
    readonly IReadOnlyList<(SchoolClass Class, int First, int Count)> _batches;
    readonly Census _census = new("courseMembers");

    public ClassInCourseStudents(
        LoadPlace place, ClassInCalls calls, Timetable timetable, ClassInUsers users, GivenIds courses)
    {
        (_place, _calls, _users, _courses) = (place, calls, users, courses);
        _batches = timetable.InBatches(Advised);
        Phase = new LoadPhase("students", _batches.Count, AddAsync);
    }

    public LoadPhase Phase { get; }

    /// <summary>Who is in a course before the run.</summary>
    public async Task NoteWhatIsThereAsync(CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("classin", "courseMembers", cancellation))
            _census.Before($"UID {row.Number("uid")} in course {row.Number("courseId")}");
    }

    public async Task<CollectionCheck> VerifyAsync(
        WorkProgress progress,
        Dictionary<long, string> accounts,
        Dictionary<long, int> classes,
        CancellationToken cancellation)
    {
        for (var item = 0; item < _batches.Count; item++)
        {
            var (one, first, count) = _batches[item];
            for (var i = first; i < first + count; i++)
                _census.Record(KeyOf(one.Index, one.Students[i]), progress[Phase.Name, item]);
        }

        await foreach (var row in _place.RowsAsync("classin", "courseMembers", cancellation))
        {
            var (uid, courseId) = (row.Number("uid") ?? 0, row.Number("courseId") ?? 0);
            var student = _users.StudentOf(accounts.GetValueOrDefault(uid));
            if (!accounts.ContainsKey(uid)) _census.Orphan($"UID {uid} in course {courseId}", "has no account");
            else if (student is { } index && classes.TryGetValue(courseId, out var one)) _census.Row(KeyOf(one, index));
            else _census.Row($"UID {uid} in course {courseId}");
        }

        return _census.Check();
    }

    async Task AddAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var (one, first, count) = _batches[(int)item];
        if (await _courses.FindAsync(one.Index, cancellation) is not { } courseId)
        {
            worker.Miss(Action, "the course has no id");
            return;
        }

        var students = new JsonArray();
        for (var i = first; i < first + count; i++)
        {
            if (await _users.StudentIds.FindAsync(one.Students[i], cancellation) is { } uid)
                students.Add(new JsonObject { ["uid"] = uid });
            else
                worker.Miss(Action, "the student has no UID");
        }

        if (students.Count == 0) return;
        var json = students.ToJsonString();
        await worker.SendAsync(
            Action,
            students.Count,
            () => _calls.Request(Action, worker.Clock.GetUtcNow(),
            [
                new("courseId", courseId.ToString(CultureInfo.InvariantCulture)),
                new("identity", "1"),
                new("studentJson", json),
            ]),
            reply => ClassInReply.JudgeBatch(reply, students.Count, InCourse),
            cancellation);
    }

    static string KeyOf(int one, int student) => string.Create(CultureInfo.InvariantCulture, $"student {student} in class {one}");
}
