namespace Simulators.ClassIn.State;

/// <summary>The teacher lists of courses.</summary>
static class TeacherLists
{
    /// <summary>Puts a teacher on a course's list, if it is not there already.</summary>
    public static void Add(ClassInTables tables, long courseId, long uid)
    {
        if (tables.CourseTeachers.Find(new(courseId, uid)) is null)
            tables.CourseTeachers.Insert(new CourseTeacher(courseId, uid));
    }
}
