using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>
/// Students of single lessons [docs.eeo.cn classroom/addClassStudentMultiple, classroom/delClassStudentMultiple,
/// classroom/addCourseClassStudent].
/// </summary>
static class LessonStudents
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addClassStudentMultiple", AddMultiple),
        new("delClassStudentMultiple", DeleteMultiple),
        new("addCourseClassStudent", AddToLessons),
    ];

    static Reply AddMultiple(V1Call call)
    {
        var read = call.Read();
        if (LessonOf(call, read, "studentJson", out var items).Refuses(out var rejection, out var found))
            return call.Reject(rejection);
        return call.Batch(items, item => AddOne(call, found, item));
    }

    static ItemReply AddOne(V1Call call, CourseLesson found, JsonElement item)
    {
        var column = JsonText.CustomColumn(item);
        var read = JsonText.Parameters(item);
        var uid = read.Id("uid");
        var refused = read.Problem
            ?? LessonStudentRules.RefusesStudent(call.Tables, call.School, found.Course, uid)
            ?? RefusesAdding(call, found.Lesson, uid, Errors.CoTeacherAsLessonStudent);
        if (refused is not null) return ItemReply.Reject(refused, column);
        Add(call, found.Lesson, uid);
        return ItemReply.Ok(column);
    }

    static Reply DeleteMultiple(V1Call call)
    {
        var read = call.Read();
        if (LessonOf(call, read, "studentUidJson", out var items).Refuses(out var rejection, out var found))
            return call.Reject(rejection);
        return call.Batch(items, item => DeleteOne(call, found.Lesson, item));
    }

    static ItemReply DeleteOne(V1Call call, Lesson lesson, JsonElement item)
    {
        if (IdOf(item, "studentUidJson").Refuses(out var rejection, out var uid)) return ItemReply.Reject(rejection);
        if (LessonStudentRules.RefusesRemoving(call.Tables, lesson, uid) is { } refused) return ItemReply.Reject(refused);
        Remove(call, lesson, uid);
        return ItemReply.Ok();
    }

    /// <summary>A course student is transferred out; a transfer student is one no longer.</summary>
    public static void Remove(V1Call call, Lesson lesson, long uid)
    {
        call.Tables.LessonStudents.Delete(new Key2(lesson.ClassId, uid));
        if (LessonStudentRules.IsInCourse(call.Tables, lesson.CourseId, uid))
        {
            call.Tables.LessonStudents.Insert(new LessonStudent(lesson.ClassId, uid, Attendance.TransferredOut));
            call.Decided(RuleBook.TransferredOut);
        }

        Sync.LessonStudent(call, Sync.Delete, lesson, uid);
    }

    static Reply AddToLessons(V1Call call)
    {
        var read = call.Read();
        var (courseId, uid) = (read.Id("courseId"), read.Id("studentUid"));
        var items = read.Array("classJson");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId, CourseNeed.Running).Refuses(out var rejection, out var course)) return call.Reject(rejection);
        if (LessonStudentRules.RefusesStudent(call.Tables, call.School, course, uid) is { } refused) return call.Reject(refused);
        call.Decided(RuleBook.OneStudent);
        return call.Batch(items, item => AddToLesson(call, course, uid, item));
    }

    // Its page has no 329: a co-teacher answers 332, as everybody in the teacher list does.
    static ItemReply AddToLesson(V1Call call, Course course, long uid, JsonElement item)
    {
        if (IdOf(item, "classJson").Refuses(out var rejection, out var classId)
            || LessonAccess.Lesson(call.Tables, course, classId, lmsRefused: true).Refuses(out rejection, out var lesson))
            return ItemReply.Reject(rejection);
        var refused = LessonWindow.Refuses(lesson, LessonItem.Students, call.UnixNow)
            ?? RefusesAdding(call, lesson, uid, Errors.CourseTeacherAsMember);
        if (refused is not null) return ItemReply.Reject(refused);
        Add(call, lesson, uid);
        return ItemReply.Ok();
    }

    public static Rejection? RefusesAdding(V1Call call, Lesson lesson, long uid, ErrorEntry coTeacher) =>
        LessonStudentRules.RefusesAdding(call.Tables, lesson, uid, coTeacher, call.Get(ClassInSettings.StudentsPerLesson));

    /// <summary>A course student comes back into the lesson; anyone else becomes a transfer student.</summary>
    public static void Add(V1Call call, Lesson lesson, long uid)
    {
        Sync.LessonStudent(call, Sync.Add, lesson, uid);
        call.Tables.LessonStudents.Delete(new Key2(lesson.ClassId, uid));
        if (uid == call.School.Sid) call.Decided(RuleBook.SchoolAccountStudent);
        if (LessonStudentRules.IsInCourse(call.Tables, lesson.CourseId, uid))
        {
            call.Decided(RuleBook.TransferredOut);
            return;
        }

        call.Tables.LessonStudents.Insert(new LessonStudent(lesson.ClassId, uid, Attendance.Transferred));
        call.Decided(RuleBook.TransferStudent);
    }

    /// <summary>The lesson of both batches, while its students can change, and their array.</summary>
    static Decision<CourseLesson> LessonOf(V1Call call, Parameters read, string array, out IReadOnlyList<JsonElement> items)
    {
        var (courseId, classId) = (read.Id("courseId"), read.Id("classId"));
        var identity = read.Number("identity");
        items = read.Array(array);
        if (read.Problem is { } problem) return problem;
        if (identity != (long)Identity.Student)
            return new Rejection(
                Errors.LessonTakesStudentsOnly,
                RuleBook.LessonStudentsOnly,
                $"identity must be 1 for lessons; it was {identity}.");
        if (call.Lesson(courseId, classId, CourseNeed.Exists, forStudents: true).Refuses(out var rejection, out var found))
            return rejection;
        if (found.Lesson.DoubleTeacher) call.Decided(RuleBook.DoubleTeacherStudents);
        return LessonWindow.Refuses(found.Lesson, LessonItem.Students, call.UnixNow) is { } late ? late : found;
    }

    static Decision<long> IdOf(JsonElement item, string array) =>
        V1Call.TryNumber(JsonText.Scalar(item), out var id) && id > 0
            ? id
            : new Rejection(
                Errors.Parameters,
                RuleBook.Parameters,
                $"{array} must be an array of ids; an item was {Texts.Quote(item.GetRawText())}.");
}
