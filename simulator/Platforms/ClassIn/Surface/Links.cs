using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Addresses of live pages and classrooms [docs.eeo.cn classroom/getWebcastUrl, classroom/getLoginLinked].</summary>
static class Links
{
    const int OnIos = 2;

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("getWebcastUrl", Webcast),
        new("getLoginLinked", Enter),
    ];

    static Reply Webcast(V1Call call)
    {
        var read = call.Read();
        var (courseId, classId) = (read.Id("courseId"), read.OptionalId("classId"));
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId, CourseNeed.NotDeleted).Refuses(out var rejection, out var course))
            return call.Reject(rejection);
        if (classId > 0 && LessonAccess.Lesson(call.Tables, course, classId, lmsRefused: false).Refuses(out rejection, out _))
            return call.Reject(rejection);
        call.Decided(RuleBook.LinkWebcast);
        var key = SeededText.Hex(call.Context.Seed, $"classin/courseKey/{courseId}", 16);
        // Assumption: without classId the page is the course's, and the address ends with its key.
        return call.Ok($"https://www.eeo.cn/webcast.php?courseKey={key}" + (classId > 0 ? $"&lessonid={classId}" : ""));
    }

    static Reply Enter(V1Call call)
    {
        var read = call.Read();
        var (uid, courseId, classId) = (read.Id("uid"), read.Id("courseId"), read.Id("classId"));
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Lesson(courseId, classId, CourseNeed.Exists, lmsRefused: false).Refuses(out var rejection, out var found))
            return call.Reject(rejection);
        if (Over(call, found.Lesson) is { } over) return call.Reject(over);
        if (LinkRules.Telephone(call.Tables, call.School, found.Course, found.Lesson, uid).Refuses(
            out rejection, out var telephone))
            return call.Reject(rejection);
        call.Decided(RuleBook.LinkEnter);
        // lifeTime was the life of the ticket that the address no longer carries, so it changes nothing.
        var page = read.Lenient("deviceType", 1, 1, OnIos, 3) == OnIos
            ? "https://www.eeo.cn/client/mobile/ios/enterclass/"
            : "classin://www.eeo.cn/enterclass";
        return call.Ok($"{page}?telephone={telephone}&classId={classId}&courseId={courseId}&schoolId={call.School.Sid}");
    }

    static Rejection? Over(V1Call call, Lesson lesson) =>
        LessonWindow.PhaseOf(lesson, call.UnixNow) == LessonPhase.Ended
            ? new Rejection(
                Errors.LessonEnded,
                RuleBook.LinkEnded,
                $"The lesson {lesson.ClassId} ended at {lesson.EndTime}; it is {call.UnixNow}.")
            : null;
}
