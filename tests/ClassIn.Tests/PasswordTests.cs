namespace Simulators.ClassIn.Tests;

/// <summary>Changing passwords [docs.eeo.cn user/modifyPassword, user/modifyPasswordByTelephone].</summary>
public sealed class PasswordTests(SimulatorFixture simulator)
{
    static readonly string Old = ClassInSchool.Md5("secret12");

    [Fact]
    public async Task ModifyPassword_takes_the_old_password_and_needs_no_membership()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register();
        var answer = await school.Call("modifyPassword", ("uid", uid), ("oldMd5pass", Old), ("password", "another1"));
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.True(await school.PasswordIs(uid, "another1"));
        Assert.False(await school.PasswordIs(uid, "secret12"));
    }

    [Theory]
    [InlineData("104", 104)]
    [InlineData("227", 227)]
    [InlineData("102", 102)]
    [InlineData("100", 100)]
    public async Task ModifyPassword_answers_another_old_password_as_the_setting_says(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("wrongOldPasswordErrno", setting);
        var uid = await school.Register();
        var answer = await school.Call(
            "modifyPassword", ("uid", uid), ("oldMd5pass", Old.ToUpperInvariant()), ("password", "another1"));
        Assert.Equal(errno, answer.Errno);
        Assert.Contains("upper case", answer.Explanation, StringComparison.Ordinal);
        Assert.True(await school.PasswordIs(uid, "secret12"));
    }

    [Theory]
    [InlineData("113", 113)]
    [InlineData("400", 400)]
    public async Task ModifyPassword_answers_an_unknown_uid_as_the_setting_says(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("modifyPasswordUnknownUidErrno", setting);
        Assert.Equal(errno, (await school.Call("modifyPassword", ("uid", 9), ("oldMd5pass", Old), ("password", "another1"))).Errno);
    }

    [Theory]
    [InlineData("113", 113)]
    [InlineData("888", 888)]
    public async Task The_password_of_a_cancelled_account_stays(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("cancelledPasswordErrno", setting);
        var uid = await school.Student();
        await school.Cancels(uid);
        Assert.Equal(errno, (await school.Call("modifyPassword", ("uid", uid), ("oldMd5pass", Old), ("password", "another1"))).Errno);
        Assert.Equal(errno, (await school.Call("modifyPasswordByTelephone", ("uid", uid), ("password", "another1"))).Errno);
    }

    [Theory]
    [InlineData(0, 227)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public async Task ModifyPasswordByTelephone_takes_the_UID_of_a_member(int addToSchoolMember, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(addToSchoolMember);
        Assert.Equal(errno, (await school.Call("modifyPasswordByTelephone", ("uid", uid), ("password", "another1"))).Errno);
        Assert.Equal(errno == 1, await school.PasswordIs(uid, "another1"));
    }

    [Fact]
    public async Task ModifyPasswordByTelephone_refuses_another_schools_member()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Neighbour().Student();
        Assert.Equal(227, (await school.Call("modifyPasswordByTelephone", ("uid", uid), ("password", "another1"))).Errno);
    }

    [Fact]
    public async Task ModifyPasswordByTelephone_finds_out_a_relationship_id()
    {
        var school = await simulator.NewSchoolAsync();
        var relation = (await school.AddStudent(await school.TelephoneOfSomebody())).Id;
        var answer = await school.Call("modifyPasswordByTelephone", ("uid", relation), ("password", "another1"));
        Assert.Equal(400, answer.Errno);
        Assert.Contains("relationship id", answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModifyPasswordByTelephone_answers_errno_as_a_string_where_the_setting_says_so()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("registerErrnoType", "string");
        var uid = await school.Student();
        var answer = await school.Call("modifyPasswordByTelephone", ("uid", uid), ("password", "another1"));
        Assert.Equal("""{"error_info":{"errno":"1","error":"程序正常执行"}}""", answer.Body);
    }

    [Theory]
    [InlineData(100, "uid", "", "password", "another1")]
    [InlineData(100, "uid", "x", "password", "another1")]
    [InlineData(100, "uid", "9")]
    [InlineData(137, "uid", "9", "password", "short")]
    [InlineData(100, "uid", "9", "md5pass", "short")]
    public async Task ModifyPasswordByTelephone_refuses_what_is_missing_or_malformed(long errno, params string[] fields)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "modifyPasswordByTelephone", [.. fields.Chunk(2).Select(pair => (pair[0], (object?)pair[1]))]);
        Assert.Equal(errno, answer.Errno);
    }
}
