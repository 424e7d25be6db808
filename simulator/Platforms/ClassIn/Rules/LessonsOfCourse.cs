using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Rules;

/// <summary>A course's lessons, as rules about the course ask for them. Deleted lessons are nobody's business.</summary>
static class LessonsOfCourse
{
    public static IEnumerable<Lesson> All(ClassInTables tables, long courseId) =>
        tables.Lessons.Where(ClassInSchema.LessonsByCourse, courseId).Where(lesson => !lesson.Deleted);

    public static IEnumerable<Lesson> NotStarted(ClassInTables tables, long courseId, long unixNow) =>
        All(tables, courseId).Where(lesson => lesson.BeginTime > unixNow);

    public static Lesson? InProgress(ClassInTables tables, long courseId, long unixNow) =>
        All(tables, courseId).FirstOrDefault(lesson => lesson.BeginTime <= unixNow && lesson.EndTime > unixNow);

    /// <summary>A lesson of the person, as teacher or co-teacher, that is still to come or to end.</summary>
    public static Lesson? UnfinishedOf(ClassInTables tables, long courseId, long uid, long unixNow) =>
        All(tables, courseId).FirstOrDefault(lesson =>
            lesson.EndTime > unixNow && (lesson.TeacherUid == uid || lesson.AssistantUids.Contains(uid)));
}
