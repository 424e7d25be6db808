using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests;

/// <summary>What tests of accounts and members arrange, beside what a partner's calls can.</summary>
static class UsersSteps
{
    public const string OwnSchoolTelephone = "13800000000";

    public static Task<Course> HasCourse(this ClassInSchool school, long headTeacher = 0, CourseType type = CourseType.Standard) =>
        school.Tables(tables =>
        {
            var course = new Course(
                tables.NextId(ClassInSchema.NextCourse), School.Own, "Course", 0, 0, headTeacher, 0, 0, "", 0, null,
                false, false, false, false, [], Type: type);
            tables.Courses.Insert(course);
            return course;
        });

    /// <summary>A lesson of an hour that begins in an hour.</summary>
    public static Task<Lesson> HasLesson(this ClassInSchool school, Course course, long teacher = 0, params long[] coTeachers) =>
        school.Tables(tables =>
        {
            var begin = school.UnixNow + 3600;
            var lesson = new Lesson(
                tables.NextId(ClassInSchema.NextLesson), course.CourseId, School.Own, "Lesson", begin, begin + 3600, teacher,
                coTeachers, 0, 1, true, 6, 0, 0, new Recording(false, false, false, false), false, true, null, "", false, []);
            tables.Lessons.Insert(lesson);
            foreach (var uid in coTeachers) tables.CourseTeachers.Insert(new CourseTeacher(course.CourseId, uid));
            return lesson;
        });

    public static Task<long> IsInCourse(this ClassInSchool school, Course course, long uid, Identity identity = Identity.Student) =>
        school.Tables(tables =>
        {
            tables.CourseMembers.Insert(new CourseMember(course.CourseId, uid, identity, "Nickname"));
            return uid;
        });

    public static Task<long> IsInLesson(this ClassInSchool school, Lesson lesson, long uid, Attendance attendance) =>
        school.Tables(tables =>
        {
            tables.LessonStudents.Insert(new LessonStudent(lesson.ClassId, uid, attendance));
            return uid;
        });

    public static Task Cancels(this ClassInSchool school, long uid) => school.Dashboard("cancelAccount", new { uid });

    public static Task IsSubAccount(this ClassInSchool school, long uid) => school.Dashboard("addSubAccount", new { uid });

    public static async Task<string> TelephoneOfSomebody(this ClassInSchool school, int addToSchoolMember = 0)
    {
        var telephone = school.NewTelephone();
        await school.Register(addToSchoolMember, telephone);
        return telephone;
    }

    public static Task<V1Answer> AddStudent(this ClassInSchool school, string account, string name = "Ada") =>
        school.Call("addSchoolStudent", ("studentAccount", account), ("studentName", name));

    public static Task<V1Answer> AddTeacher(this ClassInSchool school, string account, string name = "Ada") =>
        school.Call("addTeacher", ("teacherAccount", account), ("teacherName", name));

    public static Task<V1Answer> Stop(this ClassInSchool school, long uid) => school.Call("stopUsingTeacher", ("teacherUid", uid));

    public static Task<V1Answer> Restart(this ClassInSchool school, long uid) => school.Call("restartUsingTeacher", ("teacherUid", uid));

    public static Task<V1Answer> Comment(this ClassInSchool school, long classId, string commentJson) =>
        school.Call("updateClassStudentComment", ("classId", classId), ("commentJson", commentJson));

    public static Task<V1Answer> RegisterMultiple(this ClassInSchool school, string userJson) =>
        school.Call("registerMultiple", ("userJson", userJson));

    /// <summary>True when that is the account's password: only the password that is right can be replaced by itself.</summary>
    public static async Task<bool> PasswordIs(this ClassInSchool school, long uid, string password)
    {
        var md5 = ClassInSchool.Md5(password);
        return (await school.Call("modifyPassword", ("uid", uid), ("oldMd5pass", md5), ("md5pass", md5))).Errno == 1;
    }

    public static string? MemberName(this ClassInSchool school, long uid, string kind) => Member(school, uid, kind, "name");

    public static string? MemberStatus(this ClassInSchool school, long uid) => Member(school, uid, "Teacher", "status");

    static string? Member(ClassInSchool school, long uid, string kind, string field) => school.State("members")
        .Single(row => row.GetProperty("uid").GetInt64() == uid
            && string.Equals(row.GetProperty("kind").GetString(), kind, StringComparison.OrdinalIgnoreCase))
        .GetProperty(field).GetString();
}
