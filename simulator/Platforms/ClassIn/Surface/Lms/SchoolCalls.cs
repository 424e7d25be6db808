using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface.Lms;

/// <summary>
/// Course teachers, group nicknames and the school's settings [docs.eeo.cn classroom/addCourseTeacher,
/// user/modifyCourseStudentNickName, school/editSchoolSettings].
/// </summary>
static class SchoolCalls
{
    const int MostStudents = 100;

    public static readonly IReadOnlyList<V2Action> Actions =
    [
        new("course/addCourseTeacher", AddTeachers),
        new("schooluser/modifyCourseStudentNickName", SyncNicknames),
        new("school/modifySchoolConf", Configure),
    ];

    static Reply AddTeachers(V2Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (call.Ids("teacherUids").Refuses(out var rejection, out var uids)) return call.Reject(rejection);
        if (CourseAccess.Existing(call.Tables, call.School, courseId, call.Get(ClassInSettings.ForeignCourseErrno))
            .Refuses(out rejection, out var course)) return call.Reject(rejection);
        if (course.Type != CourseType.Standard)
            return call.Reject(
                new Rejection(Errors.CourseNotStandard, RuleBook.LmsCourse, $"The course {courseId} is no standard course."));
        if (course.State == CourseState.Ended)
            return call.Reject(
                new Rejection(Errors.CourseClosed, RuleBook.CourseTeacherAdded, $"The course {courseId} was ended."));
        call.Decided(RuleBook.CourseTeacherAdded);
        return call.Batch("teacherUid", uids, uid => AddTeacher(call, course, uid));
    }

    static Rejection? AddTeacher(V2Call call, Course course, long uid)
    {
        if (course.MainTeacherUid == uid)
            return new Rejection(Errors.HeadTeacherAlready, RuleBook.CourseTeacherAdded, $"{uid} is the course's head teacher.");
        if (LessonTeacherRules.RefusesTeacher(
            call.Tables, call.School, course.CourseId, LessonTeacherRules.NoLesson, uid) is { } refused)
            return refused;
        if (call.Tables.CourseTeachers.Find(new Key2(course.CourseId, uid)) is not null)
            return new Rejection(
                Errors.AlreadyExists, RuleBook.CourseTeacherAdded, $"{uid} is in the course's teacher list already.");
        TeacherLists.Add(call.Tables, course.CourseId, uid);
        return null;
    }

    static Reply SyncNicknames(V2Call call)
    {
        if (call.Ids("studentUids").Refuses(out var rejection, out var uids)) return call.Reject(rejection);
        if (uids.Count > MostStudents)
        {
            return call.Reject(new Rejection(
                Errors.TooManyStudents, RuleBook.NicknameSync,
                $"{uids.Count} students are more than the {MostStudents} of one call."));
        }

        call.Decided(RuleBook.NicknameSync);
        return call.Batch("studentUid", uids, uid => SyncNickname(call, uid));
    }

    static Rejection? SyncNickname(V2Call call, long uid)
    {
        if (call.Tables.Member(call.School.Key, uid, MemberKind.Student) is not { } student)
            return new Rejection(Errors.SchoolHasNoSuchStudent, RuleBook.NicknameSync, $"{uid} is no student of the school.");
        foreach (var member in call.Tables.CourseMembers.Where(ClassInSchema.CourseMembersByUid, uid))
        {
            if (call.Tables.Courses.Find(member.CourseId)?.School == call.School.Key)
                call.Tables.CourseMembers.Update(member with { Nickname = student.Name });
        }

        return null;
    }

    static Reply Configure(V2Call call)
    {
        var read = call.Read();
        var (view, newcomers) = (read.OptionalFlag("allowViewReplay"), read.OptionalFlag("allowNewStudentViewReplay"));
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (view is null && newcomers is null)
            return call.Reject(call.Wrong("Send allowViewReplay, allowNewStudentViewReplay or both, each 0 or 1."));
        var before = call.Tables.SchoolConfs.Find(call.School.Key);
        var conf = new SchoolConf(
            call.School.Key, view ?? before?.AllowViewReplay ?? true, newcomers ?? before?.AllowNewStudentViewReplay ?? true);
        if (before is null) call.Tables.SchoolConfs.Insert(conf);
        else call.Tables.SchoolConfs.Update(conf);
        call.Decided(RuleBook.SchoolConf);
        return call.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteEndObject();
        });
    }
}
