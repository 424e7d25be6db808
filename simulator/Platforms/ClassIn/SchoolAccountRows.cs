using Simulators.ClassIn.State;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn;

/// <summary>
/// Rewrites the rows that name a school account by its UID. Rows are found by the indexes on UIDs, so that a fork costs
/// what the school account itself has, not what the school has.
/// </summary>
static class SchoolAccountRows
{
    public static void Rename(ClassInTables tables, long former, long sid)
    {
        // Groups, co-teaching and comments have no index on UIDs: they are found by way of the courses and lessons, so
        // they come before the rows that lead to them.
        Groups(tables, former, sid);
        CoTeaching(tables, former, sid);
        CommentsInLessons(tables, former, sid);
        foreach (var member in tables.Members.Where(ClassInSchema.MembersByUid, former))
            tables.Members.Update(member with { Uid = sid });
        foreach (var course in tables.Courses.Where(ClassInSchema.CoursesByHeadTeacher, former))
            tables.Courses.Update(course with { MainTeacherUid = sid });
        foreach (var lesson in tables.Lessons.Where(ClassInSchema.LessonsByTeacher, former))
            tables.Lessons.Update(lesson with { TeacherUid = sid });
        foreach (var activity in tables.Activities.Where(ClassInSchema.ActivitiesByTeacher, former))
            tables.Activities.Update(activity with { TeacherUid = sid });
        CourseRows(tables, former, sid);
        foreach (var student in tables.LessonStudents.Where(ClassInSchema.LessonStudentsByUid, former))
            Replace(tables.LessonStudents, new Key2(student.ClassId, former), student with { Uid = sid });
    }

    static void CourseRows(ClassInTables tables, long former, long sid)
    {
        foreach (var member in tables.CourseMembers.Where(ClassInSchema.CourseMembersByUid, former))
            Replace(tables.CourseMembers, new Key2(member.CourseId, former), member with { Uid = sid });
        foreach (var teacher in tables.CourseTeachers.Where(ClassInSchema.CourseTeachersByUid, former))
            Replace(tables.CourseTeachers, new Key2(teacher.CourseId, former), teacher with { Uid = sid });
    }

    static void Groups(ClassInTables tables, long former, long sid)
    {
        var groups = tables.CourseMembers.Where(ClassInSchema.CourseMembersByUid, former)
            .SelectMany(member => tables.CourseGroups.Where(ClassInSchema.CourseGroupsByCourse, member.CourseId));
        foreach (var group in groups)
        {
            IReadOnlyList<GroupMember> Renamed(IReadOnlyList<GroupMember> members) =>
                [.. members.Select(member => member.StudentUid == former ? member with { StudentUid = sid } : member)];
            tables.CourseGroups.Update(group with { Groups = [.. group.Groups.Select(Renamed)] });
        }
    }

    static void CoTeaching(ClassInTables tables, long former, long sid)
    {
        var lessons = tables.CourseTeachers.Where(ClassInSchema.CourseTeachersByUid, former)
            .SelectMany(teacher => tables.Lessons.Where(ClassInSchema.LessonsByCourse, teacher.CourseId))
            .Where(lesson => lesson.AssistantUids.Contains(former));
        foreach (var lesson in lessons)
        {
            tables.Lessons.Update(lesson with
            {
                AssistantUids = [.. lesson.AssistantUids.Select(uid => uid == former ? sid : uid)],
            });
        }
    }

    static void CommentsInLessons(ClassInTables tables, long former, long sid)
    {
        var inCourses = tables.CourseMembers.Where(ClassInSchema.CourseMembersByUid, former)
            .SelectMany(member => tables.Lessons.Where(ClassInSchema.LessonsByCourse, member.CourseId))
            .Select(lesson => lesson.ClassId);
        var inLessons = tables.LessonStudents.Where(ClassInSchema.LessonStudentsByUid, former).Select(student => student.ClassId);
        foreach (var classId in inCourses.Union(inLessons))
        {
            var key = new Key2(classId, former);
            if (tables.StudentComments.Find(key) is { } comment)
                Replace(tables.StudentComments, key, comment with { StudentUid = sid });
        }
    }

    static void Replace<TRow>(ITable<Key2, TRow> table, Key2 former, TRow row)
        where TRow : class
    {
        table.Delete(former);
        table.Insert(row);
    }
}
