using System.Globalization;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>Group plans and group nicknames [docs.eeo.cn classroom/addCourseGroup, group/modifyGroupMemberNickname].</summary>
public sealed class CourseGroupsTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Answers_the_plan_s_id_after_error_info()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var answer = await school.Group(course, await school.NewCourseStudent(course), await school.NewCourseStudent(course));
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"},"data":5001}""", answer.Body);
    }

    [Fact]
    public async Task Sets_the_plan_without_those_who_are_not_in_the_course()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var leader = await school.NewCourseStudent(course);
        var (stranger, auditor) = (await school.Student(), await school.NewAuditor(course));
        var answer = await school.Group(course, leader, stranger, auditor);
        Assert.Equal("""{"error_info":{"errno":898,"error":"设置分组成功，部分学生uid有误"},"data":5001}""", answer.Body);
        Assert.Equal([leader], UidsOf(school));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""[{"studentUid":1,"isLeader":1}]""")]
    [InlineData("""[[{"studentUid":1}]]""")]
    [InlineData("""[[{"studentUid":"Ada","isLeader":1}]]""")]
    [InlineData("""[[{"studentUid":1,"isLeader":2}]]""")]
    public async Task Refuses_a_list_that_is_not_of_groups_of_members(string groupList)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "addCourseGroup", ("courseId", await school.NewCourse()), ("groupName", "Teams"), ("groupList", groupList));
        Assert.Equal(100, answer.Errno);
        Assert.Contains("groupList", answer.Explanation);
    }

    [Theory]
    [InlineData("895", 0, 895)]
    [InlineData("895", 2, 895)]
    [InlineData("100", 2, 100)]
    public async Task Refuses_a_group_that_has_not_exactly_one_leader(string setting, int leaders, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("groupLeaderCountErrno", setting);
        var course = await school.NewCourse();
        var uids = new[] { await school.NewCourseStudent(course), await school.NewCourseStudent(course) };
        var group = uids.Select((uid, place) => new { studentUid = uid, isLeader = place < leaders ? 1 : 0 });
        var answer = await school.Call(
            "addCourseGroup", ("courseId", course), ("groupName", "Teams"), ("groupList", new[] { group }));
        Assert.Equal(errno, answer.Errno);
        Assert.Empty(school.State("courseGroups"));
    }

    [Theory]
    [InlineData("100", 100)]
    [InlineData("890", 890)]
    public async Task Refuses_a_plan_in_which_somebody_comes_twice(string setting, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("groupDuplicateErrno", setting);
        var course = await school.NewCourse();
        var student = await school.NewCourseStudent(course);
        Assert.Equal(errno, (await school.Group(course, student, student)).Errno);
    }

    [Theory]
    [InlineData("group", 890, 891)]
    [InlineData("course", 147, 147)]
    public async Task Has_codes_of_its_own_for_a_course_that_is_none(string setting, int set, int deleted)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("groupCourseErrno", setting);
        Assert.Equal(set, (await school.Group(999999999, 1)).Errno);
        Assert.Equal(deleted, (await school.Call("delCourseGroup", ("courseId", 999999999), ("groupId", 1))).Errno);
    }

    [Fact]
    public async Task Editing_replaces_the_plan_or_leaves_it_as_it_is()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var (first, second) = (await school.NewCourseStudent(course), await school.NewCourseStudent(course));
        var group = (await school.Group(course, first)).Id;
        Assert.Equal(890, (await Edit(school, course, group, second, await school.Student())).Errno);
        Assert.Equal([first], UidsOf(school));
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", (await Edit(school, course, group, second)).Body);
        Assert.Equal([second], UidsOf(school));
        Assert.Equal(893, (await Edit(school, await school.NewCourse(), group, second)).Errno);
    }

    [Fact]
    public async Task A_deleted_plan_makes_room_for_another()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var student = await school.NewCourseStudent(course);
        var group = (await school.Group(course, student)).Id;
        Assert.Equal(892, (await school.Group(course, student)).Errno);
        Assert.Equal(1, (await school.Call("delCourseGroup", ("courseId", course), ("groupId", group))).Errno);
        Assert.Equal(893, (await school.Call("delCourseGroup", ("courseId", course), ("groupId", group))).Errno);
        Assert.Equal(1, (await school.Group(course, student)).Errno);
    }

    [Fact]
    public async Task Nicknames_become_the_names_that_the_school_has()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var (student, auditor) = (await school.NewCourseStudent(course), await school.NewAuditor(course));
        foreach (var (uid, name) in new[] { (student, "Ada"), (auditor, "Grace") }) await NameAtSchool(school, uid, name);
        Assert.Equal(1, (await Nicknames(school, course)).Errno);
        Assert.Equal(("Ada", "Grace"), (school.NicknameOf(course, student), school.NicknameOf(course, auditor)));
    }

    [Fact]
    public async Task Nicknames_of_strangers_stay_and_the_others_change()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("auditorsAreSchoolStudents", "false");
        var course = await school.NewCourse();
        var (student, stranger) = (await school.NewCourseStudent(course), await school.Register());
        await school.Call(
            "addCourseStudent", ("courseId", course), ("identity", 2), ("studentUid", stranger), ("studentName", "Guest"));
        await NameAtSchool(school, student, "Ada");
        var answer = await Nicknames(school, course);
        Assert.Equal("""{"error_info":{"errno":842,"error":"修改成员班级昵称部分失败"}}""", answer.Body);
        Assert.Contains(stranger.ToString(CultureInfo.InvariantCulture), answer.Explanation);
        Assert.Equal(("Ada", "Guest"), (school.NicknameOf(course, student), school.NicknameOf(course, stranger)));
    }

    [Fact]
    public async Task A_course_with_nobody_in_it_has_no_nickname_to_change()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(1, (await Nicknames(school, await school.NewCourse())).Errno);
    }

    static Task<V1Answer> Nicknames(ClassInSchool school, long course) =>
        school.Call("modifyGroupMemberNickname", ("courseId", course));

    static Task<V1Answer> Edit(ClassInSchool school, long course, long group, params long[] uids) => school.Call(
        "editCourseGroup",
        ("courseId", course), ("groupId", group), ("groupName", "Teams"), ("groupList", CoursesSteps.OneGroup(uids)));

    static Task NameAtSchool(ClassInSchool school, long uid, string name) => school.Change(tables => tables.Members.Update(
        tables.Member(State.School.Own, uid, State.MemberKind.Student)! with { Name = name }));

    static long[] UidsOf(ClassInSchool school) =>
    [
        .. school.State("courseGroups").Single().GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.EnumerateArray())
            .Select(member => member.GetProperty("studentUid").GetInt64()),
    ];
}
