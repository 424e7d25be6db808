namespace Simulators.ClassIn.Tests;

/// <summary>How many teachers a school may have [docs.eeo.cn user/addTeacher, user/register].</summary>
public sealed class TeacherQuotaTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task AddTeacher_refuses_one_more()
    {
        var school = await FullSchoolAsync();
        var telephone = await school.TelephoneOfSomebody();
        var answer = await school.AddTeacher(telephone);
        Assert.Equal((845, false), (answer.Errno, answer.HasData));
        Assert.Single(school.State("members"));
    }

    [Theory]
    [InlineData("821", true)]
    [InlineData("845", false)]
    public async Task Register_answers_as_the_setting_says(string errno, bool registered)
    {
        var school = await FullSchoolAsync();
        school.Set("registerOverTeacherQuota", errno);
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", 2));
        Assert.Equal(errno, answer.Errno.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(registered, answer.HasData);
        var users = school.State("users").Select(user => user.GetProperty("uid").GetInt64());
        if (registered) Assert.Contains(answer.Id, users);
        else Assert.Equal(3, users.Count());
        Assert.Single(school.State("members"));
    }

    [Theory]
    [InlineData("821", 821)]
    [InlineData("845", 845)]
    public async Task An_existing_account_becomes_no_teacher_either(string setting, long errno)
    {
        var school = await FullSchoolAsync();
        school.Set("registerOverTeacherQuota", setting);
        await school.Register(0, "13800000001");
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", 2));
        Assert.Equal(errno, answer.Errno);
        Assert.Single(school.State("members"));
    }

    [Fact]
    public async Task Bounds_no_students()
    {
        var school = await FullSchoolAsync();
        await school.Student();
        Assert.Equal(2, school.State("members").Count);
    }

    [Fact]
    public async Task A_stopped_teacher_makes_room_and_one_being_stopped_does_not()
    {
        var school = await simulator.NewSchoolAsync();
        var teacher = await school.Teacher();
        school.Set("teacherQuota", "1");
        var telephone = await school.TelephoneOfSomebody();
        await school.Stop(teacher);
        Assert.Equal(845, (await school.AddTeacher(telephone)).Errno);
        await school.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, (await school.AddTeacher(telephone)).Errno);
    }

    [Fact]
    public async Task In_a_batch_each_item_answers_for_itself()
    {
        var school = await FullSchoolAsync();
        var answer = await school.RegisterMultiple(
            """
            [{"telephone":"13800000001","password":"secret12","addToSchoolMember":2},
             {"telephone":"13800000002","password":"secret12","addToSchoolMember":1}]
            """);
        Assert.Equal([821, 1], answer.ItemErrnos);
        Assert.Equal(1, answer.Errno);
    }

    /// <summary>A school that has the one teacher it may have.</summary>
    async Task<ClassInSchool> FullSchoolAsync()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Teacher();
        school.Set("teacherQuota", "1");
        return school;
    }
}
