using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Who teaches a course's lessons [docs.eeo.cn classroom/modifyCourseTeacher, classroom/removeCourseTeacher].</summary>
static class CourseTeacherRules
{
    /// <summary>modifyCourseTeacher lists 805 for a teacher who is being stopped, where other actions have 800.</summary>
    static readonly TeacherRole NewTeacher = TeacherRole.LessonTeacher with { Stopping = Errors.HeadTeacherStopping };

    static readonly TeacherRole FormerTeacher = TeacherRole.LessonTeacher with { Noun = "taken off a teacher list" };

    /// <summary>Whether the person may teach the course's lessons.</summary>
    public static Rejection? Replacement(ClassInTables tables, School school, long courseId, long uid)
    {
        if (TeacherRules.Teacher(tables, school, uid, NewTeacher).Rejection is { } refused) return refused;
        return tables.CourseMembers.Find(new(courseId, uid))?.Identity switch
        {
            Identity.Student => Conflict(Errors.CourseStudentAsTeacher, uid, "a student of the course"),
            Identity.Auditor => Conflict(Errors.CourseAuditorAsTeacher, uid, "an auditor of the course"),
            _ => null,
        };
    }

    /// <summary>The lessons to give away: all that have not started.</summary>
    public static Decision<IReadOnlyList<Lesson>> Lessons(ClassInTables tables, long courseId, long unixNow)
    {
        List<Lesson> lessons = [.. LessonsOfCourse.NotStarted(tables, courseId, unixNow)];
        return lessons.Count > 0
            ? lessons
            : new Rejection(
                Errors.NoLessonToCome,
                RuleBook.CourseTeacherNoLesson,
                $"The course {courseId} has no lesson that has not started, so there is no teacher to replace.");
    }

    /// <summary>Whether the person may take over this lesson.</summary>
    public static Rejection? TakesOver(ClassInTables tables, Lesson lesson, long uid)
    {
        if (lesson.DoubleTeacher) return NotByV1(Errors.TypeDoesNotSupport, lesson, "is a double-teacher lesson");
        if (lesson.MadeByLms) return NotByV1(Errors.LmsLesson, lesson, "was made by the LMS");
        if (tables.LessonStudents.Find(new(lesson.ClassId, uid))?.Attendance == Attendance.Transferred)
            return Conflict(Errors.LessonStudentAsTeacher, uid, $"a transfer student of the lesson {lesson.ClassId}");
        return lesson.AssistantUids.Contains(uid)
            ? Conflict(Errors.CoTeacherAsTeacher, uid, $"a co-teacher of the lesson {lesson.ClassId}")
            : null;
    }

    /// <summary>The UID in removeCourseTeacher's teacherUid.</summary>
    public static Decision<long> Uid(string teacherUid) =>
        V1Call.TryNumber(teacherUid, out var uid) && uid > 0
            ? uid
            : new Rejection(
                Errors.TeacherAccountMalformed,
                RuleBook.CourseTeacherFormat,
                $"teacherUid must be a UID; it was {Texts.Quote(teacherUid)}. Telephone numbers and names are not taken.");

    /// <summary>Whether the person may be taken off the course's teacher list.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="school">Whose course.</param>
    /// <param name="course">The course.</param>
    /// <param name="uid">Who.</param>
    /// <param name="headTeacherStays">The setting <c>removeHeadTeacherErrno</c> is 315.</param>
    /// <param name="unixNow">The time.</param>
    public static Rejection? Removal(
        ClassInTables tables,
        School school,
        Course course,
        long uid,
        bool headTeacherStays,
        long unixNow)
    {
        if (OfSchool(tables, school, uid) is { } stranger) return stranger;
        if (tables.CourseTeachers.Find(new(course.CourseId, uid)) is null)
        {
            return new Rejection(
                Errors.NotInTeacherList,
                RuleBook.CourseTeacherListed,
                $"{uid} is not on the teacher list of the course {course.CourseId}.");
        }

        if (LessonsOfCourse.UnfinishedOf(tables, course.CourseId, uid, unixNow) is { } lesson)
        {
            return new Rejection(
                Errors.TeacherHasLessons,
                RuleBook.CourseTeacherUnfinished,
                $"{uid} still has the lesson {lesson.ClassId} of the course: modifyCourseTeacher gives it to another.");
        }

        return headTeacherStays && course.MainTeacherUid == uid
            ? new Rejection(
                Errors.RemovingTeacherFailed,
                RuleBook.RemoveHeadTeacher,
                $"{uid} is the head teacher of the course; editCourse with stamp=2 names another and takes this one off.")
            : null;
    }

    /// <summary>A teacher of the school, stopped or not: those who left must be removable.</summary>
    static Rejection? OfSchool(ClassInTables tables, School school, long uid) =>
        TeacherRules.User(tables, uid).Rejection is { } unknown ? unknown
        : tables.Member(school.Key, uid, MemberKind.Teacher) is null
            ? TeacherRules.Teacher(tables, school, uid, FormerTeacher).Rejection
            : null;

    static Rejection NotByV1(ErrorEntry error, Lesson lesson, string why) => new(
        error,
        RuleBook.CourseTeacherNotByV1,
        $"The lesson {lesson.ClassId} {why}; its teacher cannot be replaced by this call.");

    static Rejection Conflict(ErrorEntry error, long uid, string what) => new(
        error,
        RuleBook.OneRole,
        $"{uid} is {what} and cannot be its teacher too; take them out of that role first.");
}
