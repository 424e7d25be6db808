using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>On which lessons and on whom a comment can be written [docs.eeo.cn user/updateClassStudentComment].</summary>
static class CommentRules
{
    public const int MostStars = 5;

    /// <summary>The school's lesson: 233 when there is none, 369 when the API refuses its sort.</summary>
    public static Decision<Lesson> Lesson(ClassInTables tables, School school, long classId)
    {
        if (tables.Lessons.Find(classId) is not { } lesson || lesson.School != school.Key || lesson.Deleted)
            return new Rejection(Errors.SchoolHasNoSuchLesson, RuleBook.CommentLesson, $"The school has no lesson {classId}.");
        var ofStandardCourse = tables.Courses.Find(lesson.CourseId) is null or { Type: CourseType.Standard };
        return lesson.DoubleTeacher || !ofStandardCourse
            ? new Rejection(Errors.TypeDoesNotSupport, RuleBook.CourseType, $"The lesson {classId} is none of a standard course.")
            : lesson;
    }

    /// <summary>Refuses whoever is nobody (400), no student of the school (228), or none of the lesson (167).</summary>
    public static Rejection? Student(ClassInTables tables, School school, Lesson lesson, long uid)
    {
        if (TeacherRules.User(tables, uid).Rejection is { } unknown) return unknown;
        var student = MemberRules.Of(
            tables, school, uid, MemberKind.Student, Errors.NotSchoolStudent, RuleBook.MemberFirstStudent);
        if (student.Rejection is { } notOfSchool) return notOfSchool;
        return IsIn(tables, lesson, uid)
            ? null
            : new Rejection(
                Errors.StudentNotInLesson,
                RuleBook.CommentStudent,
                $"{uid} is a student of the school and not in the lesson {lesson.ClassId} nor its course.");
    }

    /// <summary>A number of stars within bounds: beyond them the nearer end counts.</summary>
    public static int Stars(long sent) => (int)Math.Clamp(sent, 0, MostStars);

    /// <summary>A student of the course who was not taken out of the lesson, or one of this lesson alone.</summary>
    static bool IsIn(ClassInTables tables, Lesson lesson, long uid) =>
        tables.LessonStudents.Find(new(lesson.ClassId, uid)) is { } student
            ? student.Attendance == Attendance.Transferred
            : tables.CourseMembers.Find(new(lesson.CourseId, uid)) is { Identity: Identity.Student };
}
