using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>Students and auditors of courses [docs.eeo.cn classroom/addCourseStudent and its three sisters].</summary>
public sealed class CourseMembersTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task A_school_s_student_joins_under_the_nickname()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var registered = await school.Call(
            "register",
            ("telephone", "13800000001"), ("password", "secret12"), ("nickname", "Ada"), ("addToSchoolMember", 1));
        var student = registered.Id;
        var answer = await school.Call(
            "addCourseStudent", ("courseId", course), ("identity", 1), ("studentUid", student), ("studentName", "ignored"));
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal("Ada", school.NicknameOf(course, student));
    }

    [Theory]
    [InlineData("Grace", "Grace")]
    [InlineData("", "13800000001")]
    public async Task An_auditor_is_called_as_the_call_says_or_by_the_telephone_number(string studentName, string nickname)
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var auditor = await school.Register(1, "13800000001");
        await school.Call(
            "addCourseStudent", ("courseId", course), ("identity", 2), ("studentUid", auditor), ("studentName", studentName));
        Assert.Equal(nickname, school.NicknameOf(course, auditor));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Rejects_a_person_who_is_not_a_school_member(int identity)
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        Assert.Equal(228, (await school.Join(course, await school.Teacher(), identity)).Errno);
        Assert.Empty(school.MembersOf(course));
    }

    [Fact]
    public async Task An_auditor_may_need_an_account_only()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("auditorsAreSchoolStudents", "false");
        var course = await school.NewCourse();
        var answer = await school.Join(course, await school.Register(), 2);
        Assert.Equal(1, answer.Errno);
        Assert.Contains("classin/course-member/auditor-membership", answer.Rules);
        Assert.Equal(228, (await school.Join(course, await school.Register(), 1)).Errno);
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 228)]
    public async Task The_school_s_own_account_joins_as_the_setting_says(string setting, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("schoolAccountAsCourseStudent", setting);
        var sid = long.Parse(school.Sid, System.Globalization.CultureInfo.InvariantCulture);
        var answer = await school.Join(await school.NewCourse(), sid);
        Assert.Equal(errno, answer.Errno);
        Assert.Contains("classin/course-member/school-account", answer.Rules);
    }

    [Theory]
    [InlineData("332", 1, 332)]
    [InlineData("332", 2, 332)]
    [InlineData("129", 1, 129)]
    [InlineData("129", 2, 174)]
    public async Task A_teacher_of_the_course_joins_it_in_no_other_role(string setting, int identity, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("memberRoleConflictErrno", setting);
        var (course, uid) = (await school.NewCourse(), await school.Student());
        await school.Change(tables => tables.CourseTeachers.Insert(new CourseTeacher(course, uid)));
        Assert.Equal(errno, (await school.Join(course, uid, identity)).Errno);
        Assert.Equal(1, (await school.Join(await school.NewCourse(), uid, identity)).Errno);
    }

    [Theory]
    [InlineData(1, 163)]
    [InlineData(2, 164)]
    public async Task Who_is_in_the_course_is_told_as_what(int identity, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        var (course, uid) = (await school.NewCourse(), await school.Student());
        Assert.Equal(1, (await school.Join(course, uid, identity)).Errno);
        Assert.Equal(errno, (await school.Join(course, uid, 1)).Errno);
        Assert.Equal(errno, (await school.Join(course, uid, 2)).Errno);
    }

    [Fact]
    public async Task Auditors_fill_their_own_places_and_leave_students_theirs()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        for (var i = 0; i < 20; i++) await school.NewAuditor(course);
        Assert.Equal(130, (await school.Join(course, await school.Student(), 2)).Errno);
        Assert.Equal(1, (await school.Join(course, await school.Student(), 1)).Errno);
        school.Set("studentsPerCourse", "1");
        Assert.Equal(130, (await school.Join(course, await school.Student(), 1)).Errno);
    }

    [Fact]
    public async Task A_batch_answers_item_by_item_and_does_what_it_can()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, student, stranger) = (await school.NewCourse(), await school.Student(), await school.Register());
        var answer = await school.Call(
            "addCourseStudentMultiple",
            ("courseId", course),
            ("identity", 1),
            ("studentJson", new object[]
            {
                new { uid = student, customColumn = 7 },
                new { uid = stranger },
                new { uid = student.ToString(System.Globalization.CultureInfo.InvariantCulture) },
                new { customColumn = "no uid" },
                "not an object",
            }));
        Assert.Equal(
            """
            {"data":[{"customColumn":"7","errno":1,"error":"程序正常执行"},{"errno":228,"error":"机构下无此学生"},
            """.TrimEnd(),
            answer.Body[..answer.Body.IndexOf("{\"errno\":133", StringComparison.Ordinal)]);
        Assert.Equal([1, 228, 133, 100, 100], answer.ItemErrnos);
        Assert.Equal([student], school.MembersOf(course));
        Assert.Contains("classin/course-member/batch-levels", answer.Rules);
    }

    [Fact]
    public async Task A_batch_without_an_identity_adds_students()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, student) = (await school.NewCourse(), await school.Student());
        await school.Call("addCourseStudentMultiple", ("courseId", course), ("studentJson", new[] { new { uid = student } }));
        Assert.Equal("student", school.State("courseMembers").Single().GetProperty("identity").GetString(), ignoreCase: true);
    }

    [Theory]
    [InlineData("3", 100)]
    [InlineData("teacher", 100)]
    [InlineData("", 100)]
    public async Task Knows_two_identities_only(string identity, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "addCourseStudent",
            ("courseId", await school.NewCourse()), ("identity", identity), ("studentUid", await school.Student()));
        Assert.Equal(errno, answer.Errno);
    }

    [Fact]
    public async Task A_course_that_is_over_is_the_whole_batch_s_rejection()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, student) = (await school.NewCourse(), await school.Student());
        await school.Call("endCourse", ("courseId", course));
        var answer = await school.Call(
            "addCourseStudentMultiple", ("courseId", course), ("identity", 1), ("studentJson", new[] { new { uid = student } }));
        Assert.Equal("""{"error_info":{"errno":153,"error":"该课程已过期"}}""", answer.Body);
    }

    [Fact]
    public async Task Leaving_names_the_identity_too()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var student = await school.NewCourseStudent(course);
        Assert.Equal(162, (await Leave(school, course, student, 2)).Errno);
        Assert.Equal(1, (await Leave(school, course, student, 1)).Errno);
        Assert.Equal(162, (await Leave(school, course, student, 1)).Errno);
        Assert.Equal(400, (await Leave(school, course, school.RelationOf(student), 1)).Errno);
        Assert.Empty(school.MembersOf(course));
    }

    [Fact]
    public async Task Many_leave_at_once_each_with_an_answer()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var (first, second) = (await school.NewCourseStudent(course), await school.NewCourseStudent(course));
        var answer = await school.Call(
            "delCourseStudentMultiple",
            ("courseId", course),
            ("identity", 1),
            ("studentUidJson", $"[\"{first}\",{second},{second},\"Ada\",999999999]"));
        Assert.Equal([1, 1, 162, 100, 400], answer.ItemErrnos);
        Assert.StartsWith("""{"data":[{"errno":1,"error":"程序正常执行"},""", answer.Body, StringComparison.Ordinal);
        Assert.Empty(school.MembersOf(course));
    }

    [Fact]
    public async Task Who_leaves_and_comes_back_is_in_all_lessons_and_in_no_group()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var (leader, student) = (await school.NewCourseStudent(course), await school.NewCourseStudent(course));
        await school.Group(course, leader, student);
        var lesson = await school.NewLesson(course, await school.Teacher(), TimeSpan.FromDays(1));
        await school.Change(tables =>
            tables.LessonStudents.Insert(new LessonStudent(lesson, student, Attendance.TransferredOut)));
        await Leave(school, course, student, 1);
        await school.Join(course, student);
        Assert.Empty(school.State("lessonStudents"));
        Assert.DoesNotContain($"{student}", school.State("courseGroups").Single().GetRawText());
    }

    static Task<V1Answer> Leave(ClassInSchool school, long course, long uid, int identity) =>
        school.Call("delCourseStudent", ("courseId", course), ("identity", identity), ("studentUid", uid));
}
