namespace Simulators.ClassIn.Tests;

/// <summary>Identical calls, at once and one after the other [docs.eeo.cn edit_history 6.0.4].</summary>
public sealed class RepeatedCallTests(SimulatorFixture simulator)
{
    const int Callers = 64;

    [Theory]
    [InlineData("PT5S", 101003002)]
    [InlineData("PT0S", 135)]
    public async Task Identical_registrations_at_once_make_one_user_and_one_success(string window, long others)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("repeatedCallWindow", window);
        school.Sandbox.Clock.Freeze(true);
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ =>
            school.Call("register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", 0))));
        var success = Assert.Single(answers, answer => answer.Errno == 1);
        Assert.Equal(Callers - 1, answers.Count(answer => answer.Errno == others));
        Assert.All(answers.Where(answer => answer.HasData), answer => Assert.Equal(success.Id, answer.Id));
        Assert.Equal(3, school.State("users").Count);
    }

    [Fact]
    public async Task Four_actions_refuse_an_identical_call_for_five_seconds()
    {
        var school = await simulator.NewSchoolAsync();
        school.Sandbox.Clock.Freeze(true);
        var telephone = await school.TelephoneOfSomebody();
        Func<Task<V1Answer>>[] calls =
        [
            () => school.Call("register", ("telephone", "13800000001"), ("password", "secret12")),
            () => school.RegisterMultiple("""[{"telephone":"13800000002","password":"secret12"}]"""),
            () => school.AddStudent(telephone),
            () => school.AddTeacher(telephone),
        ];
        foreach (var call in calls)
        {
            Assert.Equal(1, (await call()).Errno);
            var repeated = await call();
            Assert.Equal((101003002, "重复请求", false), (repeated.Errno, repeated.Error, repeated.HasData));
            Assert.Equal(["classin/v1/repeated-call"], repeated.Rules);
        }

        await school.Advance(TimeSpan.FromSeconds(5));
        var answers = await Task.WhenAll(calls.Select(call => call()));
        Assert.Equal([135, 1, 133, 133], answers.Select(answer => answer.Errno));
    }

    [Fact]
    public async Task Another_parameter_makes_another_call()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Call("register", ("telephone", "13800000001"), ("password", "secret12"));
        Assert.Equal(135, (await school.Call("register", ("telephone", "13800000001"), ("password", "secret13"))).Errno);
    }

    [Fact]
    public async Task A_refused_call_is_refused_again_for_the_same_reason()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(113, (await school.AddStudent("13800000001")).Errno);
        Assert.Equal(113, (await school.AddStudent("13800000001")).Errno);
    }

    [Fact]
    public async Task Another_signature_makes_another_call_where_the_setting_says_so()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("repeatedCallCountsSignature", "true");
        school.Sandbox.Clock.Freeze(true);
        Func<Task<V1Answer>> call = () => school.Call("register", ("telephone", "13800000001"), ("password", "secret12"));
        await call();
        Assert.Equal(101003002, (await call()).Errno);
        await school.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(135, (await call()).Errno);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_refuses_nothing()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(0, "13800000001");
        school.Sandbox.Clock.Set(school.Sandbox.Clock.GetUtcNow() - TimeSpan.FromDays(1));
        var answer = await school.Call(
            "register", ("telephone", "13800000001"), ("password", "secret12"), ("addToSchoolMember", 0));
        Assert.Equal((135, uid), (answer.Errno, answer.Id));
    }
}
