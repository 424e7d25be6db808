using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What is recorded of a sub lesson: its own recording, or the main lesson's in its place.</summary>
sealed record SubRecording(bool UsesMain, Recording Recording);

/// <summary>A sub lesson as addClass asks for it; teacher and times are the main lesson's.</summary>
sealed record SubDraft(
    long CourseId,
    string ClassName,
    IReadOnlyList<long> AssistantUids,
    bool AutoOnstage,
    Seating Seating,
    SubRecording Recording,
    string? UniqueIdentity);

/// <summary>What editClass asks for; null is as it is.</summary>
sealed record DoubleTeacherChange(LessonChange Lesson, Seating? Seating, bool? UsesMainRecording)
{
    public bool MovesSubs => Lesson.TeacherUid is not null || Lesson.BeginTime is not null || Lesson.EndTime is not null;
}

/// <summary>
/// Online double-teacher lessons: one main lesson, whose teacher is seen in the classrooms of its sub lessons too
/// [docs.eeo.cn onlineDoubleTeacher/addClass, editClass, deleteClass].
/// </summary>
static class DoubleTeacherRules
{
    public const int MostPerCall = 20;
    public const int MostPerMain = 100;
    public const int LongestName = 50;

    /// <summary>The lesson that is to be, or is, a main lesson.</summary>
    public static Decision<Lesson> Main(ClassInTables tables, Course course, long classId, long unixNow)
    {
        if (tables.Lessons.Find(classId) is not { MainClassId: 0 } lesson)
            return Main(Errors.MainLessonNotFound, $"There is no lesson {classId} that can be a main lesson.");
        if (lesson.School != course.School) return Main(Errors.LessonNotOfSchool, $"The lesson {classId} is another school's.");
        if (lesson.CourseId != course.CourseId)
            return Main(Errors.NoSuchLessonInCourse, $"The lesson {classId} is one of the course {lesson.CourseId}.");
        if (lesson.Deleted) return Main(Errors.LessonDeleted, $"The lesson {classId} was deleted.");
        return LessonWindow.Refuses(lesson, LessonItem.Schedule, unixNow) is { } late
            ? late with { Rule = RuleBook.DoubleTeacherMain }
            : lesson;
    }

    /// <summary>A double-teacher lesson, main or sub, that is still to be changed or deleted.</summary>
    public static Decision<Lesson> Lesson(ClassInTables tables, Course course, long classId, long unixNow)
    {
        if (tables.Lessons.Find(classId) is not { } lesson) return Only(Errors.NoSuchLesson, $"There is no lesson {classId}.");
        if (lesson.School != course.School) return Only(Errors.LessonNotOfSchool, $"The lesson {classId} is another school's.");
        if (lesson.CourseId != course.CourseId)
            return Only(Errors.NoSuchLessonInCourse, $"The lesson {classId} is one of the course {lesson.CourseId}.");
        if (!lesson.DoubleTeacher)
            return Only(Errors.NotDoubleTeacher, $"The lesson {classId} is neither a main lesson nor a sub lesson.");
        return lesson.Deleted || LessonWindow.PhaseOf(lesson, unixNow) == LessonPhase.Ended
            ? Only(Errors.EndedOrDeleted, $"The lesson {classId} {(lesson.Deleted ? "was deleted" : "is over")}.")
            : lesson;
    }

    /// <summary>The sub lessons that were not deleted, in the order in which they were made.</summary>
    public static IReadOnlyList<Lesson> Subs(ClassInTables tables, long mainClassId) =>
        [.. tables.Lessons.Where(ClassInSchema.LessonsByMain, mainClassId).Where(sub => !sub.Deleted)];

    /// <summary>Refuses a sub lesson in the main lesson's course, or in that of another of its sub lessons.</summary>
    public static Rejection? SharesCourse(ClassInTables tables, Lesson main, long courseId) =>
        main.CourseId == courseId || Subs(tables, main.ClassId).Any(sub => sub.CourseId == courseId)
            ? new Rejection(
                Errors.CoursesMustDiffer,
                RuleBook.DoubleTeacherCourses,
                $"The course {courseId} has the main lesson, or a sub lesson of it, already: each needs a course of its own.")
            : null;

    /// <summary>Refuses more sub lessons than a call, or a main lesson, takes.</summary>
    public static Rejection? TooMany(ClassInTables tables, Lesson main, int added)
    {
        if (added > MostPerCall)
        {
            return new Rejection(
                Errors.ParametersIncomplete,
                RuleBook.DoubleTeacherPerCall,
                $"subClassJson has {added} sub lessons; {MostPerCall} are taken in one call.");
        }

        return Subs(tables, main.ClassId).Count + added > MostPerMain
            ? new Rejection(
                Errors.TooManySubLessons,
                RuleBook.DoubleTeacherPerMain,
                $"The main lesson {main.ClassId} would have more than {MostPerMain} sub lessons.")
            : null;
    }

    /// <summary>Refuses to delete a lesson that is running. Assumption: no page says what that answers.</summary>
    public static Rejection? RefusesDeletion(Lesson lesson, long unixNow) =>
        LessonWindow.PhaseOf(lesson, unixNow) == LessonPhase.Running
            ? new Rejection(Errors.NoRight, RuleBook.DoubleTeacherDeletion, $"The lesson {lesson.ClassId} is running.")
            : null;

    static Rejection Main(ErrorEntry error, string explanation) => new(error, RuleBook.DoubleTeacherMain, explanation);

    static Rejection Only(ErrorEntry error, string explanation) => new(error, RuleBook.DoubleTeacherOnly, explanation);
}
