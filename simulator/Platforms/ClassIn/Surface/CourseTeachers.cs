using System.Globalization;
using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Teachers of courses [docs.eeo.cn classroom/modifyCourseTeacher, classroom/removeCourseTeacher].</summary>
static class CourseTeachers
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("modifyCourseTeacher", Modify),
        new("removeCourseTeacher", Remove),
    ];

    static Reply Modify(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var uid = read.Id("teacherUid");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CourseOf(call, courseId).Refuses(out var refused, out var course)) return call.Reject(refused);
        if (CourseTeacherRules.Replacement(call.Tables, call.School, course.CourseId, uid) is { } no) return call.Reject(no);
        if (CourseTeacherRules.Lessons(call.Tables, courseId, call.UnixNow).Refuses(out refused, out var lessons))
            return call.Reject(refused);
        call.Decided(RuleBook.CourseTeacherReplaced);
        call.Decided(RuleBook.CourseTeacherClassId);
        return call.Batch(lessons, lesson => Give(call, lesson, uid));
    }

    static Reply Remove(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var teacherUid = read.Required("teacherUid");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CourseTeacherRules.Uid(teacherUid).Refuses(out var refused, out var uid)) return call.Reject(refused);
        if (call.Course(courseId).Refuses(out refused, out var course)) return call.Reject(refused);
        var headTeacherStays = call.Get(ClassInSettings.RemoveHeadTeacherErrno) == "315";
        if (CourseTeacherRules.Removal(call.Tables, call.School, course, uid, headTeacherStays, call.UnixNow) is { } no)
            return call.Reject(no);
        call.Tables.CourseTeachers.Delete(new(courseId, uid));
        call.Decided(RuleBook.CourseTeacherListed);
        if (course.MainTeacherUid == uid) call.Decided(RuleBook.RemoveHeadTeacher);
        return call.Ok();
    }

    static ItemReply Give(V1Call call, Lesson lesson, long uid)
    {
        void ClassId(Utf8JsonWriter json)
        {
            if (call.Get(ClassInSettings.ModifyCourseTeacherClassIdType) == "number")
                json.WriteNumber("classId", lesson.ClassId);
            else
                json.WriteString("classId", lesson.ClassId.ToString(CultureInfo.InvariantCulture));
        }

        if (CourseTeacherRules.TakesOver(call.Tables, lesson, uid) is { } no) return ItemReply.Reject(no, members: ClassId);
        call.Tables.Lessons.Update(lesson with { TeacherUid = uid });
        Sync.LessonEdited(call, lesson, lesson with { TeacherUid = uid });
        TeacherLists.Add(call.Tables, lesson.CourseId, uid);
        return ItemReply.Ok(members: ClassId);
    }

    /// <summary>modifyCourseTeacher alone tells a course that was ended (146) from one that expired (153).</summary>
    static Decision<Course> CourseOf(V1Call call, long courseId)
    {
        var found = CourseAccess.Existing(call.Tables, call.School, courseId, call.Get(ClassInSettings.ForeignCourseErrno));
        if (found.Rejection is null
            && found.Value!.State == CourseState.Ended
            && call.Get(ClassInSettings.EndedCourseErrno) == "146")
            return new Rejection(Errors.CourseEnded, RuleBook.CourseTeacherEnded, $"The course {courseId} was ended.");
        return call.Course(courseId);
    }
}
