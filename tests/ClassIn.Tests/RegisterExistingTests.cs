namespace Simulators.ClassIn.Tests;

/// <summary>What register does with an account that exists [docs.eeo.cn user/register; seed 000, 1.2 note 1].</summary>
public sealed class RegisterExistingTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("telephone", "13800000001", 135)]
    [InlineData("email", "ada@example.com", 461)]
    [InlineData("email", "ADA@Example.com", 461)]
    public async Task Answers_with_the_UID_that_the_account_has(string field, string account, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        var first = await school.Call("register", (field, account), ("password", "secret12"), ("nickname", "Ada"));
        var second = await school.Call("register", (field, account), ("password", "secret12"), ("nickname", "Eve"));
        Assert.Equal((errno, first.Id), (second.Errno, second.Id));
        Assert.StartsWith("""{"data":1001931,"error_info":{"errno":""", second.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Never_changes_password_nickname_or_picture(string? addToSchoolMember)
    {
        var school = await simulator.NewSchoolAsync();
        var uid = (await school.Call("register", ("telephone", "13800000001"), ("password", "secret12"), ("nickname", "Ada"))).Id;
        var again = await school.Upload(
            "register", Images.Png(300, 300), "eve.png",
            ("telephone", "13800000001"), ("password", "another1"), ("nickname", "Eve"), ("addToSchoolMember", addToSchoolMember));
        Assert.Equal(uid, again.Id);
        Assert.Contains("classin/register/existing-keeps-password", again.Rules);
        Assert.Equal("Ada", school.User(uid).GetProperty("nickname").GetString());
        Assert.False(school.User(uid).GetProperty("hasAvatar").GetBoolean());
        Assert.True(await school.PasswordIs(uid, "secret12"));
        Assert.False(await school.PasswordIs(uid, "another1"));
    }

    [Fact]
    public async Task Does_not_look_at_the_picture()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Register(0, "13800000001");
        var answer = await school.Upload(
            "register", "no picture"u8.ToArray(), "a.txt", ("telephone", "13800000001"), ("password", "secret12"));
        Assert.Equal(135, answer.Errno);
    }

    [Theory]
    [InlineData("1", 1, 1)]
    [InlineData("registered", 135, 1)]
    [InlineData("ignored", 135, 0)]
    public async Task Makes_it_a_member_as_the_setting_says(string setting, long errno, int members)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("registerExistingWithMembership", setting);
        var uid = await school.Register(0, "13800000001");
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("nickname", "Eve"), ("addToSchoolMember", 1));
        Assert.Equal((errno, uid), (answer.Errno, answer.Id));
        Assert.Equal(members, school.State("members").Count);
        if (members > 0) Assert.Equal("Eve", school.MemberName(uid, "Student"));
    }

    [Theory]
    [InlineData("registered", 135)]
    [InlineData("1", 1)]
    [InlineData("133", 133)]
    public async Task Answers_for_a_member_as_the_setting_says(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("registerExistingMember", setting);
        school.Set("repeatedCallWindow", "PT0S");
        var uid = await school.Register(1, "13800000001");
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", 1));
        Assert.Equal((errno, uid), (answer.Errno, answer.Id));
        Assert.Single(school.State("members"));
    }

    [Fact]
    public async Task Lets_one_account_be_student_and_teacher_at_once()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(1, "13800000001");
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", 2));
        Assert.Equal((1, uid), (answer.Errno, answer.Id));
        Assert.Contains("classin/member/several-kinds", answer.Rules);
        Assert.Equal(2, school.State("members").Count);
    }

    [Theory]
    [InlineData("registered", 135, true)]
    [InlineData("new", 1, false)]
    public async Task Treats_a_cancelled_account_as_the_setting_says(string setting, long errno, bool same)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("registerCancelledAccount", setting);
        var former = await school.Register(0, "13800000001");
        await school.Cancels(former);
        var answer = await school.Call("register", ("telephone", "13800000001"), ("password", "another1"));
        Assert.Equal((errno, same), (answer.Errno, answer.Id == former));
        Assert.Contains("classin/register/cancelled-account", answer.Rules);
        Assert.True(school.User(former).GetProperty("cancelled").GetBoolean());
    }

    [Theory]
    [InlineData(1, 820)]
    [InlineData(2, 821)]
    public async Task Makes_a_cancelled_account_no_member(int addToSchoolMember, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(0, "13800000001");
        await school.Cancels(uid);
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", addToSchoolMember));
        Assert.Equal((errno, uid), (answer.Errno, answer.Id));
        Assert.Empty(school.State("members"));
    }

    [Fact]
    public async Task Makes_the_school_no_student_of_its_own()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "register", ("telephone", UsersSteps.OwnSchoolTelephone), ("password", "secret12"), ("addToSchoolMember", 1));
        Assert.Equal((820, school.Sid), (answer.Errno, answer.Data.GetRawText()));
        Assert.Empty(school.State("members"));
    }
}
