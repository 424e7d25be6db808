using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn.Rules;

/// <summary>Who may teach a lesson, and who may help. A person has one role in it.</summary>
static class LessonTeacherRules
{
    /// <summary>The classId of a lesson that is still to be made: nobody is transferred into it.</summary>
    public const long NoLesson = 0;

    public static Rejection? RefusesTeacher(ClassInTables tables, School school, long courseId, long classId, long uid)
    {
        if (TeacherRules.Teacher(tables, school, uid, TeacherRole.LessonTeacher).Refuses(out var rejection, out _))
            return rejection;
        return tables.CourseMembers.Find(new Key2(courseId, uid))?.Identity switch
        {
            Identity.Student => Role(Errors.CourseStudentAsTeacher, uid, "a student of the course, and cannot be its teacher"),
            Identity.Auditor => Role(Errors.CourseAuditorAsTeacher, uid, "an auditor of the course, and cannot be its teacher"),
            _ => IsTransferred(tables, classId, uid)
                ? Role(Errors.TransferStudentAsTeacher, uid, "a transfer student of the lesson, and cannot be its teacher")
                : null,
        };
    }

    /// <summary>Refuses a new teacher who stays a co-teacher of the lesson (328).</summary>
    public static Rejection? RefusesCoTeacherAsTeacher(Lesson lesson, long uid) =>
        lesson.AssistantUids.Contains(uid)
            ? Role(Errors.CoTeacherAsTeacher, uid, "a co-teacher of the lesson: take it off assistantUids in the same call")
            : null;

    public static Rejection? RefusesCoTeachers(
        ClassInTables tables,
        School school,
        long courseId,
        long classId,
        long teacherUid,
        IReadOnlyList<long> uids,
        long most)
    {
        if (uids.Distinct().Count() < uids.Count)
            return new Rejection(Errors.CoTeachersRepeated, RuleBook.CoTeachersRepeated, "assistantUids names somebody twice.");
        if (uids.Count > most)
        {
            return new Rejection(
                Errors.TooManyCoTeachers,
                RuleBook.CoTeachersLimit,
                $"{uids.Count} co-teachers are more than {most} (setting coTeachersPerLesson).");
        }

        foreach (var uid in uids)
        {
            if (RefusesCoTeacher(tables, school, courseId, classId, teacherUid, uid) is { } rejection) return rejection;
        }

        return null;
    }

    static Rejection? RefusesCoTeacher(
        ClassInTables tables,
        School school,
        long courseId,
        long classId,
        long teacherUid,
        long uid)
    {
        if (TeacherRules.Teacher(tables, school, uid, TeacherRole.CoTeacher).Refuses(out var rejection, out _)) return rejection;
        if (uid == teacherUid)
            return Role(Errors.LessonTeacherAsCoTeacher, uid, "the lesson's teacher, and cannot be its co-teacher too");
        return tables.CourseMembers.Find(new Key2(courseId, uid))?.Identity switch
        {
            Identity.Student => Role(Errors.CourseStudentAsCoTeacher, uid, "a student of the course, and cannot be a co-teacher"),
            Identity.Auditor =>
                Role(Errors.CourseAuditorAsCoTeacher, uid, "an auditor of the course, and cannot be a co-teacher"),
            _ => IsTransferred(tables, classId, uid)
                ? Role(Errors.TransferStudentAsCoTeacher, uid, "a transfer student of the lesson, and cannot be its co-teacher")
                : null,
        };
    }

    static bool IsTransferred(ClassInTables tables, long classId, long uid) =>
        tables.LessonStudents.Find(new Key2(classId, uid))?.Attendance == Attendance.Transferred;

    static Rejection Role(ErrorEntry error, long uid, string what) => new(error, RuleBook.OneRole, $"{uid} is {what}.");
}
