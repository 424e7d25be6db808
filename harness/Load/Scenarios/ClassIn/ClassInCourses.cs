using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Simulators.Load.People;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>
/// A course for every class of the district: <c>addCourse</c>, and for its first lesson <c>addCourseClass</c> or, by the second
/// API, <c>lms/activity/createClass</c>.
/// </summary>
sealed class ClassInCourses
{
    /// <summary>398: the school's own id of the course or lesson is taken, and here is what has it.</summary>
    static readonly int[] s_existing = [398];

    const string AddCourseClass = "addCourseClass";
    const string CreateClass = "lms/activity/createClass";

    static readonly TimeSpan LessonLength = TimeSpan.FromMinutes(45);

    readonly LoadPlace _place;
    readonly ClassInCalls _calls;
    readonly ClassInLmsCalls? _lms;
    readonly Timetable _timetable;
    readonly GivenIds _teachers;
    readonly DateTimeOffset _firstLesson;
    readonly Dictionary<string, int> _byIdentity = [];
    readonly Census _courses = new("courses");
    readonly Census _lessons = new("lessons");

    /// <param name="place">Where.</param>
    /// <param name="calls">How.</param>
    /// <param name="timetable">Which classes.</param>
    /// <param name="teachers">The UIDs of the teachers.</param>
    /// <param name="now">The sandbox's time: lessons begin the day after.</param>
    /// <param name="lms">Makes lessons by the second API; null by the first.</param>
    public ClassInCourses(
        LoadPlace place, ClassInCalls calls, Timetable timetable, GivenIds teachers, DateTimeOffset now, ClassInLmsCalls? lms)
    {
        _lms = lms;
        (_place, _calls, _timetable, _teachers) = (place, calls, timetable, teachers);
        _firstLesson = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddHours(8), TimeSpan.Zero);
        foreach (var one in timetable.Classes) _byIdentity[IdentityOf(one)] = one.Index;
        Ids = new GivenIds(timetable.Classes.Count, LookAsync, place.Clock);
        Courses = new LoadPhase("courses", timetable.Classes.Count, AddCourseAsync);
        Lessons = new LoadPhase("lessons", timetable.Classes.Count, AddLessonAsync);
    }

    public LoadPhase Courses { get; }

    public LoadPhase Lessons { get; }

    /// <summary>The ids of the courses.</summary>
    public GivenIds Ids { get; }

    /// <summary>The courses and lessons before the run.</summary>
    public async Task NoteWhatIsThereAsync(CancellationToken cancellation)
    {
        await CoursesAsync((identity, _) => _courses.Before(identity), cancellation);
        await foreach (var row in _place.RowsAsync("classin", "lessons", cancellation)) _lessons.Before(KeyOf(row, "classId"));
    }

    /// <returns>The class of every course, for who looks further.</returns>
    public async Task<(Dictionary<long, int> Classes, CollectionCheck[] Checks)> VerifyAsync(
        WorkProgress progress,
        CancellationToken cancellation)
    {
        foreach (var (identity, index) in _byIdentity)
        {
            _courses.Record(identity, progress[Courses.Name, index]);
            _lessons.Record(identity, progress[Lessons.Name, index]);
        }

        var (classes, all) = (new Dictionary<long, int>(), new HashSet<long>());
        await CoursesAsync(
            (identity, courseId) =>
            {
                _courses.Row(identity);
                all.Add(courseId);
                if (_byIdentity.TryGetValue(identity, out var index)) classes.TryAdd(courseId, index);
            },
            cancellation);
        await foreach (var row in _place.RowsAsync("classin", "lessons", cancellation))
        {
            _lessons.Row(KeyOf(row, "classId"));
            if (!all.Contains(row.Number("courseId") ?? 0)) _lessons.Orphan(KeyOf(row, "classId"), "has no course");
        }

        return (classes, [_courses.Check(), _lessons.Check()]);
    }

    /// <summary>The school's own id, 1 to 32 characters: the seed keeps two districts in one school apart.</summary>
    string IdentityOf(SchoolClass one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_place.People.District.Seed:x}-{one.ExternalId.Replace("class-", "", StringComparison.Ordinal)}");

    async Task AddCourseAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var one = _timetable.Classes[(int)item];
        List<KeyValuePair<string, string>> fields = [new("courseName", one.Title), new("courseUniqueIdentity", IdentityOf(one))];
        if (await _teachers.FindAsync(one.Teacher.Index, cancellation) is { } uid) fields.Add(new("mainTeacherUid", Text(uid)));
        else worker.Miss("addCourse", "the teacher has no UID: the course goes without head teacher");
        var id = await _calls.MakeAsync(worker, "addCourse", fields, s_existing, cancellation);
        if (id is { } given) Ids.Set(item, given);
        else Ids.Refuse(item);
    }

    async Task AddLessonAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var one = _timetable.Classes[(int)item];
        var courseId = await Ids.FindAsync(item, cancellation);
        var uid = await _teachers.FindAsync(one.Teacher.Index, cancellation);
        if (courseId is null || uid is null)
        {
            worker.Miss(
                _lms is null ? AddCourseClass : CreateClass,
                courseId is null ? "the course has no id" : "the teacher has no UID");
            return;
        }

        var begin = _firstLesson + TimeSpan.FromHours(item % 8);
        if (_lms is not null) await CreateClassAsync(worker, _lms, one, courseId.Value, uid.Value, begin, cancellation);
        else await AddCourseClassAsync(worker, one, courseId.Value, uid.Value, begin, cancellation);
    }

    async Task AddCourseClassAsync(
        LoadWorker worker, SchoolClass one, long courseId, long uid, DateTimeOffset begin, CancellationToken cancellation) =>
        await _calls.MakeAsync(
            worker,
            AddCourseClass,
            [
                new("courseId", Text(courseId)),
                new("className", one.Title),
                new("beginTime", Text(begin.ToUnixTimeSeconds())),
                new("endTime", Text((begin + LessonLength).ToUnixTimeSeconds())),
                new("teacherUid", Text(uid)),
                new("courseUniqueIdentity", IdentityOf(one)),
            ],
            s_existing,
            cancellation);

    async Task CreateClassAsync(
        LoadWorker worker,
        ClassInLmsCalls lms,
        SchoolClass one,
        long courseId,
        long uid,
        DateTimeOffset begin,
        CancellationToken cancellation) => await worker.SendAsync(
            CreateClass,
            1,
            () => lms.Request(CreateClass, worker.Clock.GetUtcNow(), new JsonObject
            {
                ["courseId"] = courseId,
                ["name"] = one.Title,
                ["teacherUid"] = uid,
                ["startTime"] = begin.ToUnixTimeSeconds(),
                ["endTime"] = (begin + LessonLength).ToUnixTimeSeconds(),
                ["uniqueIdentity"] = IdentityOf(one),
            }),
            ClassInLmsCalls.Judge,
            cancellation);

    async Task CoursesAsync(Action<string, long> see, CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("classin", "courses", cancellation))
            see(KeyOf(row, "courseId"), row.Number("courseId") ?? 0);
    }

    async IAsyncEnumerable<(long Item, long Id)> LookAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("classin", "courses", cancellation))
        {
            if (row.Text("uniqueIdentity") is { } identity
                && _byIdentity.TryGetValue(identity, out var item)
                && row.Number("courseId") is { } id) yield return (item, id);
        }
    }

    static string KeyOf(System.Text.Json.JsonElement row, string id) =>
        row.Text("uniqueIdentity") ?? string.Create(CultureInfo.InvariantCulture, $"{id} {row.Number(id)}");

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
