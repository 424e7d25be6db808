using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>What the actions on lessons share.</summary>
static class LessonCalls
{
    public static Decision<Course> Course(this V1Call call, long courseId, CourseNeed need) => LessonAccess.Course(
        call.Tables, call.School, courseId, need, call.Get(ClassInSettings.ForeignCourseErrno), call.UnixNow);

    /// <summary>The lesson of the parameters courseId and classId.</summary>
    public static Decision<CourseLesson> Lesson(
        this V1Call call,
        long courseId,
        long classId,
        CourseNeed need,
        bool lmsRefused = true,
        bool forStudents = false)
    {
        if (call.Course(courseId, need).Refuses(out var rejection, out var course)) return rejection;
        return LessonAccess.Lesson(call.Tables, course, classId, lmsRefused, forStudents).Refuses(out rejection, out var lesson)
            ? rejection
            : new CourseLesson(course, lesson);
    }

    public static ErrorEntry BothAssistants(this V1Call call) =>
        call.Get(ClassInSettings.BothAssistantsErrno) == "400" ? Errors.DataIllegal : Errors.Parameters;

    public static void WriteMoreData(this V1Call call, Utf8JsonWriter json, Lesson lesson) =>
        LiveInfo.Write(json, call.Context.Seed, lesson, call.Get(ClassInSettings.EmptyLiveForm));

    /// <summary>Notes which rule decided what more_data has.</summary>
    public static void DecidedMoreData(this V1Call call, Lesson lesson) =>
        call.Decided(lesson.Recording is { Record: true, Live: true } ? RuleBook.LiveAddresses : RuleBook.LiveAddressesEmpty);

    /// <summary>A rejection that carries more than an id: nothing is changed.</summary>
    public static Reply RejectWith(this V1Call call, Rejection rejection, Action<Utf8JsonWriter> data)
    {
        call.Decided(rejection.Rule);
        call.Explain(rejection.Explanation);
        return call.Answer(rejection.Error, data) with { Outcome = Outcome.Rejected };
    }

    /// <summary>The teacher and the co-teachers of a lesson join the course's teacher list.</summary>
    public static void JoinTeachers(this V1Call call, Lesson lesson)
    {
        foreach (var uid in lesson.AssistantUids.Prepend(lesson.TeacherUid))
        {
            if (call.Tables.CourseTeachers.Find(new Key2(lesson.CourseId, uid)) is not null) continue;
            call.Tables.CourseTeachers.Insert(new CourseTeacher(lesson.CourseId, uid));
            call.Decided(RuleBook.LessonTeacherJoins);
        }
    }

    /// <summary>A lesson that ends after its course's expiry pushes it.</summary>
    public static void PushExpiry(this V1Call call, Lesson lesson)
    {
        var course = call.Tables.Courses.Find(lesson.CourseId)!;
        var expiry = LessonTimes.ExpiryWith(course.ExpiryTime, lesson.EndTime);
        if (expiry == course.ExpiryTime) return;
        call.Tables.Courses.Update(course with { ExpiryTime = expiry });
        call.Decided(RuleBook.ExpiryPushed);
    }
}

/// <summary>A lesson with its course.</summary>
sealed record CourseLesson(Course Course, Lesson Lesson);
