using System.Globalization;
using System.Text.Json;
using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>What tests about courses do and ask, at a school.</summary>
static class CoursesSteps
{
    const int Student = 1;
    const int Auditor = 2;

    public static async Task<long> NewCourse(this ClassInSchool school, params (string Name, object? Value)[] fields)
    {
        var answer = await school.Call("addCourse", [("courseName", "Algebra"), .. fields]);
        Assert.Equal(1, answer.Errno);
        return answer.Id;
    }

    /// <summary>A new student of the school who is a student of the course.</summary>
    public static async Task<long> NewCourseStudent(this ClassInSchool school, long courseId)
    {
        var uid = await school.Student();
        Assert.Equal(1, (await school.Join(courseId, uid)).Errno);
        return uid;
    }

    public static async Task<long> NewAuditor(this ClassInSchool school, long courseId)
    {
        var uid = await school.Student();
        Assert.Equal(1, (await school.Join(courseId, uid, Auditor)).Errno);
        return uid;
    }

    /// <summary>A new school teacher who is on the course's teacher list and teaches nothing yet.</summary>
    public static async Task<long> NewCourseTeacher(this ClassInSchool school, long courseId)
    {
        var uid = await school.Teacher();
        await school.Change(tables => tables.CourseTeachers.Insert(new CourseTeacher(courseId, uid)));
        return uid;
    }

    public static Task<V1Answer> Join(this ClassInSchool school, long courseId, long uid, int identity = Student) =>
        school.Call("addCourseStudent", ("courseId", courseId), ("identity", identity), ("studentUid", uid));

    public static Task<V1Answer> Edit(this ClassInSchool school, long courseId, params (string Name, object? Value)[] fields) =>
        school.Call("editCourse", [("courseId", courseId), .. fields]);

    public static Task<V1Answer> ModifyTeacher(this ClassInSchool school, long courseId, long teacherUid) =>
        school.Call("modifyCourseTeacher", ("courseId", courseId), ("teacherUid", teacherUid));

    public static Task<V1Answer> RemoveTeacher(this ClassInSchool school, long courseId, object teacherUid) =>
        school.Call("removeCourseTeacher", ("courseId", courseId), ("teacherUid", teacherUid));

    public static async Task<long> NewLabel(this ClassInSchool school, string name)
    {
        var answer = await school.Call("addSchoolLabel", ("labelName", name));
        Assert.Equal(1, answer.Errno);
        return long.Parse(answer.Data.GetProperty("labelId").GetString()!, CultureInfo.InvariantCulture);
    }

    public static Task<V1Answer> LabelCourse(this ClassInSchool school, long courseId, params long[] labelIds) =>
        school.Call("addCourseLabels", ("courseList", new[] { new { courseId, labelIds } }));

    /// <summary>Makes one group of these students, the first its leader.</summary>
    public static Task<V1Answer> Group(this ClassInSchool school, long courseId, params long[] uids) =>
        school.Call("addCourseGroup", ("courseId", courseId), ("groupName", "Teams"), ("groupList", OneGroup(uids)));

    public static object OneGroup(params long[] uids) =>
        new[] { uids.Select((uid, place) => new { studentUid = uid, isLeader = place == 0 ? 1 : 0 }) };

    /// <summary>A lesson of an hour. Lessons are another area's: this one is put into the table.</summary>
    public static async Task<long> NewLesson(
        this ClassInSchool school,
        long courseId,
        long teacherUid,
        TimeSpan startsIn,
        Func<Lesson, Lesson>? with = null)
    {
        var begin = school.UnixNow + (long)startsIn.TotalSeconds;
        return await school.Sandbox.Platform("classin")!.ExecuteAsync(context =>
        {
            var tables = ClassInTables.Of(context.Transaction);
            var lesson = new Lesson(
                tables.NextId(ClassInSchema.NextLesson), courseId, School.Own, "Lesson", begin, begin + 3600, teacherUid, [],
                FolderId: 0, TeachMode: 1, AutoOnstage: true, SeatNum: 6, IsHd: 0, IsDc: 0,
                new Recording(false, false, false, false), WatchByLogin: false, AllowUnloggedChat: false,
                UniqueIdentity: null, ClassIntroduce: "", OmoStationBroadcast: false, []);
            lesson = with?.Invoke(lesson) ?? lesson;
            tables.Lessons.Insert(lesson);
            foreach (var uid in lesson.AssistantUids.Prepend(teacherUid)) TeacherLists.Add(tables, courseId, uid);
            return lesson.ClassId;
        });
    }

    public static async Task<long> NewFolder(this ClassInSchool school, string name, bool neighbours = false)
    {
        return await school.Sandbox.Platform("classin")!.ExecuteAsync(context =>
        {
            var tables = ClassInTables.Of(context.Transaction);
            var folderId = tables.NextId(ClassInSchema.NextCloud);
            tables.Folders.Insert(new Folder(folderId, neighbours ? School.Neighbour.Key : School.Own, 0, name, IsSystem: false));
            return folderId;
        });
    }

    public static async Task<long> NewClassroomSetting(this ClassInSchool school, bool neighbours = false)
    {
        var added = await school.Dashboard("addClassroomSetting", new { name = "Quiet", neighbour = neighbours });
        return added.GetProperty("settingId").GetInt64();
    }

    /// <summary>The person cancels the account, in the app.</summary>
    public static Task Cancelled(this ClassInSchool school, long uid) =>
        school.Change(tables => tables.Users.Update(tables.Users.Find(uid)! with { Cancelled = true }));

    public static Task HasStatus(this ClassInSchool school, long uid, MemberStatus status) => school.Change(tables =>
        tables.Members.Update(tables.Member(School.Own, uid, MemberKind.Teacher)! with { Status = status }));

    public static async Task Change(this ClassInSchool school, Action<ClassInTables> change) =>
        await school.Sandbox.Platform("classin")!.ExecuteAsync(context =>
        {
            change(ClassInTables.Of(context.Transaction));
            return true;
        });

    /// <summary>What addTeacher and addSchoolStudent answer, and no call for courses takes.</summary>
    public static long RelationOf(this ClassInSchool school, long uid) =>
        school.State("members").Single(member => member.GetProperty("uid").GetInt64() == uid).GetProperty("id").GetInt64();

    public static JsonElement CourseRow(this ClassInSchool school, long courseId) => school.Row("courses", "courseId", courseId);

    public static JsonElement LessonRow(this ClassInSchool school, long classId) => school.Row("lessons", "classId", classId);

    public static long[] TeachersOf(this ClassInSchool school, long courseId) => school.UidsOf("courseTeachers", courseId);

    public static long[] MembersOf(this ClassInSchool school, long courseId) => school.UidsOf("courseMembers", courseId);

    public static string? NicknameOf(this ClassInSchool school, long courseId, long uid) =>
        school.State("courseMembers")
            .Single(row => row.GetProperty("courseId").GetInt64() == courseId && row.GetProperty("uid").GetInt64() == uid)
            .GetProperty("nickname").GetString();

    static long[] UidsOf(this ClassInSchool school, string collection, long courseId) =>
    [
        .. school.State(collection)
            .Where(row => row.GetProperty("courseId").GetInt64() == courseId)
            .Select(row => row.GetProperty("uid").GetInt64()),
    ];
}
