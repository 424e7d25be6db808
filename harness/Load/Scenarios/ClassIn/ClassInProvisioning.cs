using Simulators.Load.People;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>
/// ClassIn, as a school's integration fills it before the term: teachers and students registered and made members of the
/// school, a course for each class, the students in it, and its first lesson.
/// </summary>
/// <param name="lessonsByLms">
/// Whether lessons are made by the second API, whose calls ClassIn limits to so many a minute; by the first unless told
/// otherwise.
/// </param>
public sealed class ClassInProvisioning(bool lessonsByLms = false) : ILoadScenario
{
    public string Name => lessonsByLms ? "classin-lms" : "classin";

    public string Platform => "classin";

    public string Description => lessonsByLms
        ? "as classin, with lessons by lms/activity/createClass, which the vendor limits to so many a minute"
        : "teachers and students registered, courses, students into them in batches of 30, first lessons";

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var calls = new ClassInCalls(place.Platform);
        var lms = lessonsByLms ? new ClassInLmsCalls(place.Platform) : null;
        var timetable = Timetable.Of(place.People, cancellation);
        var clock = await place.Sandbox.AdminAsync(HttpMethod.Get, "clock", null, cancellation);
        var users = new ClassInUsers(place, calls, timetable);
        var now = clock.GetProperty("now").GetDateTimeOffset();
        var courses = new ClassInCourses(place, calls, timetable, users.TeacherIds, now, lms);
        var students = new ClassInCourseStudents(place, calls, timetable, users, courses.Ids);
        await users.NoteWhatIsThereAsync(cancellation);
        await courses.NoteWhatIsThereAsync(cancellation);
        await students.NoteWhatIsThereAsync(cancellation);
        return new Work(users, courses, students);
    }

    sealed class Work(ClassInUsers users, ClassInCourses courses, ClassInCourseStudents students) : ILoadWork
    {
        public IReadOnlyList<LoadPhase> Phases { get; } =
            [users.Teachers, users.Students, courses.Courses, students.Phase, courses.Lessons];

        public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
        {
            var (accounts, ofPeople) = await users.VerifyAsync(progress, cancellation);
            var (classes, ofCourses) = await courses.VerifyAsync(progress, cancellation);
            return [.. ofPeople, .. ofCourses, await students.VerifyAsync(progress, accounts, classes, cancellation)];
        }
    }
}
