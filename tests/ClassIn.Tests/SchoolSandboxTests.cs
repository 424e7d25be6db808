using System.Globalization;
using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests;

/// <summary>Sandboxes: what happens in one is not known in another, and a fork is a school of its own.</summary>
public sealed class SchoolSandboxTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Two_schools_do_not_know_each_others_users()
    {
        var (one, other) = (await simulator.NewSchoolAsync(), await simulator.NewSchoolAsync());
        var uid = await one.Register(1, "13800000001");
        Assert.Equal(113, (await other.AddStudent("13800000001")).Errno);
        Assert.Equal(1, (await other.Call("register", ("telephone", "13800000001"), ("password", "another1"))).Errno);
        Assert.True(await one.PasswordIs(uid, "secret12"));
        Assert.NotEqual(one.Sid, other.Sid);
    }

    [Fact]
    public async Task A_fork_knows_what_was_before_it_and_neither_side_what_came_after()
    {
        var school = await simulator.NewSchoolAsync();
        var before = await school.Register(1, "13800000001");
        var fork = await simulator.ForkAsync(school);
        Assert.Equal((135, before), await Of(fork, "13800000001"));
        await school.Register(1, "13800000002");
        Assert.Equal(113, (await fork.AddStudent("13800000002")).Errno);
        await fork.Register(1, "13800000003");
        Assert.Equal(113, (await school.AddStudent("13800000003")).Errno);
        await fork.Call("modifyPasswordByTelephone", ("uid", before), ("password", "another1"));
        Assert.True(await school.PasswordIs(before, "secret12"));
        Assert.True(await fork.PasswordIs(before, "another1"));
    }

    [Fact]
    public async Task A_fork_takes_calls_with_its_own_SID_and_not_with_the_other()
    {
        var school = await simulator.NewSchoolAsync();
        var fork = await simulator.ForkAsync(school);
        var signedForTheOther = school.Signed(("telephone", "13800000001"), ("password", "secret12"));
        Assert.Equal(102, (await fork.Post("/classin/partner/api/course.api.php", "register", signedForTheOther)).Errno);
        Assert.Equal(1, (await fork.Call("register", ("telephone", "13800000001"), ("password", "secret12"))).Errno);
    }

    [Fact]
    public async Task A_forks_school_account_has_the_forks_SID()
    {
        var school = await simulator.NewSchoolAsync();
        var fork = await simulator.ForkAsync(school);
        var account = fork.User(Sid(fork));
        Assert.Equal(UsersSteps.OwnSchoolTelephone, account.GetProperty("telephone").GetString());
        Assert.Equal($"School {fork.Sid}", account.GetProperty("nickname").GetString());
        Assert.DoesNotContain(fork.State("users"), user => user.GetProperty("uid").GetInt64() == Sid(school));
        Assert.Equal((135, Sid(fork)), await Of(fork, UsersSteps.OwnSchoolTelephone));
        Assert.Equal(128, (await fork.AddStudent(UsersSteps.OwnSchoolTelephone)).Errno);
        Assert.Equal((135, Sid(school)), await Of(school, UsersSteps.OwnSchoolTelephone));
    }

    [Fact]
    public async Task A_forks_school_account_keeps_all_that_it_was()
    {
        var school = await simulator.NewSchoolAsync();
        await FillAsync(school);
        var fork = await simulator.ForkAsync(await simulator.ForkAsync(school));
        Assert.Equal(386, (await fork.Call("stopUsingTeacher", ("teacherUid", fork.Sid))).Errno);
        foreach (var (collection, rows) in await RowsOf(fork, Sid(fork))) Assert.True(rows > 0, collection);
        foreach (var (collection, rows) in await RowsOf(fork, Sid(school))) Assert.True(rows == 0, collection);
        foreach (var (collection, rows) in await RowsOf(school, Sid(school))) Assert.True(rows > 0, collection);
    }

    static async Task FillAsync(ClassInSchool school)
    {
        var sid = Sid(school);
        Assert.Equal(1, (await school.AddTeacher(UsersSteps.OwnSchoolTelephone)).Errno);
        var taught = await school.HasCourse(headTeacher: sid);
        await school.HasLesson(taught, sid);
        await school.HasLesson(taught, 0, sid);
        var attended = await school.HasCourse();
        await school.IsInCourse(attended, sid);
        var lesson = await school.HasLesson(attended);
        var transferredTo = await school.HasLesson(await school.HasCourse());
        await school.IsInLesson(transferredTo, sid, Attendance.Transferred);
        await school.Tables(tables =>
        {
            tables.StudentComments.Insert(new StudentComment(lesson.ClassId, sid, 5, "in the course"));
            tables.StudentComments.Insert(new StudentComment(transferredTo.ClassId, sid, 5, "in the lesson"));
            GroupMember[] members = [new(sid, true), new(7, false)];
            tables.CourseGroups.Insert(new CourseGroup(1, attended.CourseId, "Group", [members]));
            return sid;
        });
    }

    /// <summary>How many rows of each kind name the UID, counted by looking at every row.</summary>
    static Task<Dictionary<string, int>> RowsOf(ClassInSchool school, long uid) => school.Tables(tables =>
    {
        const int All = int.MaxValue;
        return new Dictionary<string, int>
        {
            ["members"] = tables.Members.Page(0, All).Count(row => row.Uid == uid),
            ["head teachers"] = tables.Courses.Page(0, All).Count(row => row.MainTeacherUid == uid),
            ["teachers"] = tables.Lessons.Page(0, All).Count(row => row.TeacherUid == uid),
            ["co-teachers"] = tables.Lessons.Page(0, All).Count(row => row.AssistantUids.Contains(uid)),
            ["course members"] = tables.CourseMembers.Page(0, All).Count(row => row.Uid == uid),
            ["teacher lists"] = tables.CourseTeachers.Page(0, All).Count(row => row.Uid == uid),
            ["lesson students"] = tables.LessonStudents.Page(0, All).Count(row => row.Uid == uid),
            ["comments"] = tables.StudentComments.Page(0, All).Count(row => row.StudentUid == uid) / 2,
            ["groups"] = tables.CourseGroups.Page(0, All)
                .SelectMany(row => row.Groups).SelectMany(group => group).Count(member => member.StudentUid == uid),
        };
    });

    static async Task<(long Errno, long Uid)> Of(ClassInSchool school, string telephone)
    {
        var answer = await school.Call("register", ("telephone", telephone), ("password", "another1"));
        return (answer.Errno, answer.Id);
    }

    static long Sid(ClassInSchool school) => long.Parse(school.Sid, CultureInfo.InvariantCulture);
}
