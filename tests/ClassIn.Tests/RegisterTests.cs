namespace Simulators.ClassIn.Tests;

/// <summary>What register does [docs.eeo.cn user/register; seed 000].</summary>
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
    public async Task Never_changes_the_nickname_of_an_existing_account()
    {
        var school = await simulator.NewSchoolAsync();
        var first = await school.Call("register", ("telephone", "13800000001"), ("password", "secret12"), ("nickname", "Ada"));
        var second = await school.Call("register", ("telephone", "13800000001"), ("password", "another1"), ("nickname", "Eve"));
        Assert.Equal((135, first.Id), (second.Errno, second.Id));
        Assert.Equal("Ada", school.User(first.Id).GetProperty("nickname").GetString());
        Assert.Contains("classin/register/existing-keeps-password", second.Rules);
    }

    [Theory]
    [InlineData("1", "student")]
    [InlineData("2", "teacher")]
    public async Task Adds_the_identity_that_is_asked_for(string addToSchoolMember, string kind)
    {
        var school = await simulator.NewSchoolAsync();
        await school.Call("register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", addToSchoolMember));
        Assert.Equal(kind, school.State("members").Single().GetProperty("kind").GetString(), ignoreCase: true);
    }
}
