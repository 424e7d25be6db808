using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests;

/// <summary>What register does with a new account [docs.eeo.cn user/register; seed 000].</summary>
public sealed class RegisterTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Gives_a_new_account_a_UID()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("register", ("telephone", "13800000001"), ("password", "secret12"));
        Assert.Equal("""{"data":1001931,"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal(["classin/register/nickname-default", "classin/register/new-account"], answer.Rules);
    }

    [Fact]
    public async Task Answers_errno_as_a_string_where_the_setting_says_so()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("registerErrnoType", "string");
        var answer = await school.Call("register", ("telephone", "13800000001"), ("password", "secret12"));
        Assert.Equal("""{"data":1001931,"error_info":{"errno":"1","error":"程序正常执行"}}""", answer.Body);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("1", "Student")]
    [InlineData("2", "Teacher")]
    [InlineData("3", null)]
    [InlineData("both", null)]
    public async Task Adds_the_identity_that_is_asked_for(string addToSchoolMember, string? kind)
    {
        var school = await simulator.NewSchoolAsync();
        await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", addToSchoolMember));
        var kinds = school.State("members").Select(member => member.GetProperty("kind").GetString()!);
        Assert.Equal(kind is null ? [] : [kind], kinds);
    }

    [Theory]
    [InlineData("telephone", "13800000001")]
    [InlineData("email", "ada@example.com")]
    public async Task Calls_a_person_without_nickname_by_the_account(string field, string account)
    {
        var school = await simulator.NewSchoolAsync();
        var uid = (await school.Call("register", (field, account), ("password", "secret12"), ("addToSchoolMember", 1))).Id;
        Assert.Equal(account, school.User(uid).GetProperty("nickname").GetString());
        Assert.Equal(account, school.MemberName(uid, "Student"));
    }

    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwx")]
    [InlineData("李李李李李李李李李李李李李李李李李李李李李李李李王", "李李李李李李李李李李李李李李李李李李李李李李李李")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😎", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public async Task Cuts_a_nickname_after_24_characters_and_calls_the_member_so(string sent, string kept)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("nickname", sent), ("addToSchoolMember", 2));
        Assert.Equal(1, answer.Errno);
        Assert.Equal(kept, school.User(answer.Id).GetProperty("nickname").GetString());
        Assert.Equal(kept, school.MemberName(answer.Id, "Teacher"));
        Assert.Equal(sent != kept, answer.Rules.Contains("classin/user/truncation"));
    }

    [Theory]
    [InlineData("telephone", "13800000001")]
    [InlineData("email", null)]
    public async Task Of_telephone_and_email_the_one_counts_that_the_setting_says(string precedence, string? telephone)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("registerAccountPrecedence", precedence);
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("email", "ada@example.com"), ("password", "secret12"));
        var user = await school.Tables(tables => tables.Users.Find(answer.Id)!);
        Assert.Equal(telephone, user.Telephone);
        Assert.Equal(telephone is null ? "ada@example.com" : null, user.Email);
    }

    [Theory]
    [InlineData(100, "password", "secret12")]
    [InlineData(100, "telephone", "13800000001")]
    [InlineData(100, "telephone", "13800000001", "md5pass", "ABC")]
    [InlineData(134, "telephone", "1380000", "password", "secret12")]
    [InlineData(134, "email", "nobody", "password", "secret12")]
    [InlineData(288, "telephone", "10000000001", "password", "secret12")]
    [InlineData(137, "telephone", "13800000001", "password", "short")]
    [InlineData(137, "telephone", "13800000001", "password", "far-too-long-a-password")]
    public async Task Refuses_what_is_no_account_or_password(long errno, params string[] fields)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("register", [.. fields.Chunk(2).Select(pair => (pair[0], (object?)pair[1]))]);
        Assert.Equal(errno, answer.Errno);
        Assert.False(answer.HasData);
        Assert.NotNull(answer.Explanation);
        Assert.DoesNotContain(school.State("users"), user => user.GetProperty("uid").GetInt64() == 1001931);
    }

    [Fact]
    public async Task Counts_empty_fields_as_not_sent()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("email", ""), ("nickname", ""), ("password", "secret12"), ("md5pass", ""),
            ("Filedata", ""), ("addToSchoolMember", ""));
        Assert.Equal(1, answer.Errno);
    }

    [Theory]
    [InlineData("malformedEmailErrno", "100", 100, "email", "nobody", "secret12")]
    [InlineData("malformedMd5passErrno", "137", 137, "telephone", "13800000001", null)]
    public async Task Takes_the_other_reading_of_a_malformed_field(
        string setting, string value, long errno, string field, string account, string? password)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set(setting, value);
        var answer = await school.Call(
            "register", (field, account), ("password", password), ("md5pass", password is null ? "ABC" : null));
        Assert.Equal(errno, answer.Errno);
    }

    [Theory]
    [InlineData("md5pass", "second12")]
    [InlineData("password", "first123")]
    public async Task Of_password_and_md5pass_the_one_counts_that_the_setting_says(string precedence, string expected)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("passwordPrecedence", precedence);
        var uid = (await school.Call(
            "register", ("telephone", "13800000001"), ("password", "first123"), ("md5pass", ClassInSchool.Md5("second12")))).Id;
        Assert.True(await school.PasswordIs(uid, expected));
    }

    [Fact]
    public async Task Makes_nobody_a_member_of_two_schools_at_once()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Register(1, "13800000001");
        var neighbour = await school.Neighbour().Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", 1));
        Assert.Equal(1, neighbour.Errno);
        var schools = school.State("members").Select(member => member.GetProperty("school").GetInt32());
        Assert.Equal([School.Own, School.Neighbour.Key], schools);
    }

    [Theory]
    [InlineData("2", "1")]
    [InlineData("x", "1")]
    [InlineData("1", "0")]
    public async Task Refuses_a_message_that_cannot_be_sent(string isSentMessage, string addToSchoolMember)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"),
            ("isSentMessage", isSentMessage), ("addToSchoolMember", addToSchoolMember));
        Assert.Equal((877, false), (answer.Errno, answer.HasData));
        school.Set("registerSendsMessages", "false");
        var ignored = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"),
            ("isSentMessage", isSentMessage), ("addToSchoolMember", addToSchoolMember));
        Assert.Equal(1, ignored.Errno);
    }

    [Fact]
    public async Task Makes_up_the_password_that_goes_out_by_message()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("md5pass", ClassInSchool.Md5("ignored1")),
            ("isSentMessage", 1), ("addToSchoolMember", 1));
        Assert.Equal(1, answer.Errno);
        var password = answer.Explanation!.Split(' ')[2];
        Assert.Equal(8, password.Length);
        Assert.False(await school.PasswordIs(answer.Id, "ignored1"));
        Assert.True(await school.PasswordIs(answer.Id, password));
    }
}
