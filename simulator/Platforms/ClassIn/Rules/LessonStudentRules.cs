using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn.Rules;

/// <summary>The students of one lesson: the course's, less those transferred out, and its transfer students.</summary>
static class LessonStudentRules
{
    /// <summary>Whether somebody may be a student of lessons of the course at all.</summary>
    public static Rejection? RefusesStudent(ClassInTables tables, School school, Course course, long uid)
    {
        if (TeacherRules.User(tables, uid).Refuses(out var unknown, out var user)) return unknown;
        if (user.Cancelled)
            return new Rejection(
                Errors.StudentCancelled, RuleBook.CancelledAccount, $"The person of {uid} has cancelled the account.");
        if (uid != school.Sid && tables.Member(school.Key, uid, MemberKind.Student) is null)
        {
            return new Rejection(
                Errors.NotSchoolStudent,
                RuleBook.MemberFirstStudent,
                $"{uid} has an account and is no student of this school: "
                + "add it with addSchoolStudent, or register with addToSchoolMember=1, first.");
        }

        return uid == course.MainTeacherUid
            ? Role(Errors.HeadTeacherAsStudent, uid, "the course's head teacher, and cannot be a student of it")
            : null;
    }

    /// <summary>Refuses a student who is in the lesson already, or is something else there.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="lesson">Which lesson.</param>
    /// <param name="uid">Whom.</param>
    /// <param name="coTeacher">What a co-teacher of the lesson answers: not every action's page has 329.</param>
    /// <param name="most">The setting <c>studentsPerLesson</c>.</param>
    public static Rejection? RefusesAdding(ClassInTables tables, Lesson lesson, long uid, ErrorEntry coTeacher, long most)
    {
        if (lesson.AssistantUids.Contains(uid))
            return Role(coTeacher, uid, "a co-teacher of the lesson, and cannot be its student");
        if (tables.CourseTeachers.Find(new Key2(lesson.CourseId, uid)) is not null)
            return Role(
                Errors.CourseTeacherAsMember, uid, "in the course's teacher list, and cannot be a student of its lessons");
        if (tables.CourseMembers.Find(new Key2(lesson.CourseId, uid))?.Identity == Identity.Auditor)
            return new Rejection(Errors.AuditorAlreadyInCourse, RuleBook.TransferStudent, $"{uid} is an auditor of the course.");
        if (IsIn(tables, lesson, uid))
            return new Rejection(
                Errors.StudentAlreadyInLesson,
                RuleBook.TransferStudent,
                $"{uid} is a student of the lesson {lesson.ClassId} already.");
        return most > 0 && Count(tables, lesson) >= most
            ? new Rejection(
                Errors.LessonFull,
                RuleBook.LessonFull,
                $"The lesson {lesson.ClassId} has {most} students, and no more are allowed (setting studentsPerLesson).")
            : null;
    }

    public static Rejection? RefusesRemoving(ClassInTables tables, Lesson lesson, long uid)
    {
        if (TeacherRules.User(tables, uid).Refuses(out var unknown, out _)) return unknown;
        return IsIn(tables, lesson, uid)
            ? null
            : new Rejection(
                Errors.StudentNotInLesson, RuleBook.TransferredOut, $"{uid} is no student of the lesson {lesson.ClassId}.");
    }

    /// <summary>Whether somebody is a student of the lesson.</summary>
    public static bool IsIn(ClassInTables tables, Lesson lesson, long uid) =>
        tables.LessonStudents.Find(new Key2(lesson.ClassId, uid)) is { } row
            ? row.Attendance == Attendance.Transferred
            : IsInCourse(tables, lesson.CourseId, uid);

    public static bool IsInCourse(ClassInTables tables, long courseId, long uid) =>
        tables.CourseMembers.Find(new Key2(courseId, uid))?.Identity == Identity.Student;

    /// <summary>
    /// A row counts by what it changes: somebody who has since joined the course, or left it, is counted by the course.
    /// </summary>
    static int Count(ClassInTables tables, Lesson lesson)
    {
        var students = tables.CourseMembers.CountWhere(ClassInSchema.CourseMembersByCourse, (lesson.CourseId, Identity.Student));
        foreach (var row in tables.LessonStudents.Where(ClassInSchema.LessonStudentsByLesson, lesson.ClassId))
        {
            var inCourse = IsInCourse(tables, lesson.CourseId, row.Uid);
            if (row.Attendance == Attendance.Transferred && !inCourse) students++;
            if (row.Attendance == Attendance.TransferredOut && inCourse) students--;
        }

        return students;
    }

    static Rejection Role(ErrorEntry error, long uid, string what) => new(error, RuleBook.OneRole, $"{uid} is {what}.");
}
