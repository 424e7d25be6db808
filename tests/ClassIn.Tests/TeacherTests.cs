namespace Simulators.ClassIn.Tests;

/// <summary>Teachers of a school [docs.eeo.cn user/addTeacher, editTeacher, stopUsingTeacher, restartUsingTeacher].</summary>
public sealed class TeacherTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task AddTeacher_answers_a_relationship_id_that_is_no_UID()
    {
        var school = await simulator.NewSchoolAsync();
        var telephone = await school.TelephoneOfSomebody();
        var answer = await school.AddTeacher(telephone);
        Assert.Equal("""{"data":14161,"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal(400, (await school.Stop(answer.Id)).Errno);
    }

    [Theory]
    [InlineData("1001931", 122)]
    [InlineData("0086-13800000001", 122)]
    [InlineData("ada@example", 122)]
    [InlineData("11100000001", 288)]
    [InlineData("13800000001", 113)]
    [InlineData("", 100)]
    public async Task AddTeacher_refuses_what_is_no_registered_account(string account, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(errno, (await school.AddTeacher(account)).Errno);
        Assert.Empty(school.State("members"));
    }

    [Fact]
    public async Task AddTeacher_refuses_a_teacher_and_a_cancelled_account()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(133, (await school.AddTeacher(await school.TelephoneOfSomebody(2))).Errno);
        await school.Cancels(await school.Register(0, "13800000001"));
        Assert.Equal(884, (await school.AddTeacher("13800000001")).Errno);
    }

    [Theory]
    [InlineData("100", 100)]
    [InlineData("400", 400)]
    public async Task AddTeacher_takes_no_UID(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("uidAsAccountErrno", setting);
        Assert.Equal(errno, (await school.Call("addTeacher", ("teacherUid", await school.Register()), ("teacherName", "Ada"))).Errno);
    }

    [Fact]
    public async Task EditTeacher_changes_the_teachers_name_and_not_the_students()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(1, "13800000001");
        Assert.Equal(219, (await school.Call("editTeacher", ("teacherUid", uid), ("teacherName", "Eve"))).Errno);
        await school.AddTeacher("13800000001");
        Assert.Equal(1, (await school.Call("editTeacher", ("teacherUid", uid), ("teacherName", "Eve"))).Errno);
        Assert.Equal("Eve", school.MemberName(uid, "Teacher"));
        Assert.Equal("13800000001", school.MemberName(uid, "Student"));
    }

    [Fact]
    public async Task Stopping_takes_three_minutes_and_only_then_can_be_taken_back()
    {
        var school = await simulator.NewSchoolAsync();
        school.Sandbox.Clock.Freeze(true);
        var uid = await school.Teacher();
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", (await school.Stop(uid)).Body);
        Assert.Equal("Stopping", school.MemberStatus(uid), ignoreCase: true);
        Assert.Equal(800, (await school.Restart(uid)).Errno);
        await school.Advance(TimeSpan.FromSeconds(179));
        Assert.Equal(800, (await school.Restart(uid)).Errno);
        await school.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Stopped", school.MemberStatus(uid), ignoreCase: true);
        Assert.Equal(1, (await school.Restart(uid)).Errno);
        Assert.Equal("Active", school.MemberStatus(uid), ignoreCase: true);
    }

    [Fact]
    public async Task Stopping_takes_as_long_as_the_setting_says()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("teacherStoppingTime", "PT0S");
        var uid = await school.Teacher();
        await school.Stop(uid);
        Assert.Equal(1, (await school.Restart(uid)).Errno);
    }

    [Fact]
    public async Task Stopping_or_restarting_twice_changes_nothing()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Teacher();
        Assert.Contains("classin/teacher/stop-again", (await school.Restart(uid)).Rules);
        await school.Stop(uid);
        Assert.Equal(1, (await school.Stop(uid)).Errno);
        await school.Advance(TimeSpan.FromMinutes(3));
        var again = await school.Stop(uid);
        Assert.Equal(1, again.Errno);
        Assert.Contains("classin/teacher/stop-again", again.Rules);
        Assert.Equal("Stopped", school.MemberStatus(uid), ignoreCase: true);
    }

    [Fact]
    public async Task Stops_nobody_who_is_no_teacher_of_the_school()
    {
        var school = await simulator.NewSchoolAsync();
        long[] others = [await school.Student(), await school.Register(), await school.Neighbour().Teacher()];
        foreach (var uid in others)
        {
            Assert.Equal(136, (await school.Stop(uid)).Errno);
            Assert.Equal(136, (await school.Restart(uid)).Errno);
        }

        Assert.Equal(400, (await school.Stop(9)).Errno);
        Assert.Equal(400, (await school.Restart(9)).Errno);
    }

    [Theory]
    [InlineData("100", 100)]
    [InlineData("122", 122)]
    public async Task A_teacherUid_that_is_no_number_answers_as_the_setting_says(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("malformedTeacherUidErrno", setting);
        Assert.Equal(errno, (await school.Call("stopUsingTeacher", ("teacherUid", "Ada"))).Errno);
        Assert.Equal(errno, (await school.Call("restartUsingTeacher", ("teacherUid", "Ada"))).Errno);
        Assert.Equal(100, (await school.Call("stopUsingTeacher")).Errno);
    }

    [Fact]
    public async Task Stops_neither_the_school_itself_nor_a_sub_account()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(1, (await school.AddTeacher(UsersSteps.OwnSchoolTelephone)).Errno);
        Assert.Equal(386, (await school.Call("stopUsingTeacher", ("teacherUid", school.Sid))).Errno);
        var uid = await school.Teacher();
        await school.IsSubAccount(uid);
        Assert.Equal(402, (await school.Stop(uid)).Errno);
    }

    [Fact]
    public async Task Stops_no_teacher_before_the_last_lesson_is_over()
    {
        var school = await simulator.NewSchoolAsync();
        school.Sandbox.Clock.Freeze(true);
        var uid = await school.Teacher();
        await school.HasLesson(await school.HasCourse(), uid);
        Assert.Equal(317, (await school.Stop(uid)).Errno);
        await school.Advance(TimeSpan.FromSeconds(7199));
        Assert.Equal(317, (await school.Stop(uid)).Errno);
        await school.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await school.Stop(uid)).Errno);
    }

    [Fact]
    public async Task A_deleted_lesson_stops_no_stopping()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Teacher();
        var lesson = await school.HasLesson(await school.HasCourse(), uid);
        await school.Tables(tables =>
        {
            tables.Lessons.Update(lesson with { Deleted = true });
            return lesson;
        });
        Assert.Equal(1, (await school.Stop(uid)).Errno);
    }

    [Theory]
    [InlineData("true", 317)]
    [InlineData("false", 1)]
    public async Task Co_teaching_counts_as_the_setting_says(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("stopCountsCoTeaching", setting);
        var uid = await school.Teacher();
        await school.HasLesson(await school.HasCourse(), await school.Teacher(), uid);
        Assert.Equal(errno, (await school.Stop(uid)).Errno);
    }

    [Fact]
    public async Task Stops_no_head_teacher_of_a_course_that_is_not_over()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Teacher();
        var course = await school.HasCourse(uid);
        Assert.Equal(339, (await school.Stop(uid)).Errno);
        await school.Tables(tables =>
        {
            tables.Courses.Update(course with { ExpiryTime = school.UnixNow - 1 });
            return course;
        });
        Assert.Equal(1, (await school.Stop(uid)).Errno);
    }
}
