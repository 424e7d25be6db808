namespace Simulators.Electa.Tests;

/// <summary>Five failed log-ins lock the access for 15 minutes [KB 50052].</summary>
public sealed class LockTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Five_failures_lock_for_15_minutes_even_for_the_right_key()
    {
        var account = await simulator.NewAccountAsync();
        account.Freeze(account.Now);
        await Fail(account, 4);
        (await account.LogIn("wrong")).Refused(1, "electa/token/lock-key");
        (await account.LogIn()).Refused(2, "electa/token/lock", "API Access Locked");
        await account.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        (await account.LogIn()).Refused(2, "electa/token/lock");
        await account.Advance(TimeSpan.FromSeconds(1));
        (await account.LogIn()).Accepted();
    }

    [Fact]
    public async Task Four_failures_do_not_lock()
    {
        var account = await simulator.NewAccountAsync();
        await Fail(account, 4);
        (await account.LogIn()).Accepted();
    }

    [Fact]
    public async Task Calls_while_it_is_locked_do_not_make_it_longer()
    {
        var account = await simulator.NewAccountAsync();
        account.Freeze(account.Now);
        await Fail(account, 5);
        await account.Advance(TimeSpan.FromMinutes(14));
        (await account.LogIn("wrong")).Refused(2, "electa/token/lock");
        await account.Advance(TimeSpan.FromMinutes(1));
        (await account.LogIn()).Accepted();
    }

    [Fact]
    public async Task A_lock_that_is_over_forgets_the_failures_before_it()
    {
        var account = await simulator.NewAccountAsync();
        await Fail(account, 5);
        await account.Advance(TimeSpan.FromMinutes(15));
        await Fail(account, 4);
        (await account.LogIn()).Accepted();
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 2)]
    public async Task A_success_forgets_the_failures_before_it_or_does_not(string resets, long code)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("successResetsFailures", resets);
        await Fail(account, 4);
        var success = (await account.LogIn()).Accepted();
        Assert.Equal(resets == "true", success.Rules.Contains("electa/token/failures-forgotten"));
        await Fail(account, 1);
        Assert.Equal(code, (await account.LogIn()).Code);
    }

    [Theory]
    [InlineData("access", 2)]
    [InlineData("login", 0)]
    public async Task The_lock_covers_calls_with_a_token_or_does_not(string covers, long code)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("lockCovers", covers);
        await account.Token();
        await Fail(account, 5);
        var answer = await account.Create();
        Assert.Equal(code, answer.Code);
        Assert.Equal(covers == "access", answer.Rules.Contains("electa/token/lock-covers"));
    }

    [Fact]
    public async Task Failures_may_count_against_the_address_they_come_from()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("lockKey", "address");
        for (var i = 0; i < 5; i++) (await account.GetPlain("/token/", ("CID", 1), ("AppKey", "x")))
            .Refused(1, "electa/token/lock-key");
        (await account.LogIn()).Refused(2, "electa/token/lock");
        Assert.NotEqual("account", account.State("failedLogins").Single().GetProperty("key").GetString());
    }

    [Fact]
    public async Task Failures_of_API_21_count_too()
    {
        var account = await simulator.NewAccountAsync();
        for (var i = 0; i < 5; i++) await account.GetPlain("/apps/token.asp", ("CID", account.Cid), ("AppKey", "wrong"));
        (await account.LogIn()).Refused(2, "electa/token/lock");
    }

    [Fact]
    public async Task One_account_does_not_lock_another()
    {
        var (account, other) = (await simulator.NewAccountAsync(), await simulator.NewAccountAsync());
        await Fail(account, 5);
        (await other.LogIn()).Accepted();
    }

    static async Task Fail(ElectaAccount account, int times)
    {
        for (var i = 0; i < times; i++) (await account.LogIn("wrong")).Refused(1, "electa/token/key");
    }
}
