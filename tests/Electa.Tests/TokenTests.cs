namespace Simulators.Electa.Tests;

/// <summary>/token/ and what a token is good for [KB 50052].</summary>
public sealed class TokenTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Gives_a_token_that_is_a_GUID_in_capitals(string method)
    {
        var account = await simulator.NewAccountAsync();
        var answer = method == "GET"
            ? await account.LogIn()
            : await account.PostPlain("/token/", ("CID", account.Cid), ("AppKey", account.AppKey));
        Assert.Matches("^[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}$", answer.Data);
        Assert.Equal(
            $"<?xml version='1.0' encoding='UTF-8'?><Response><ResponseCode>0</ResponseCode><ResponseData>{answer.Data}</ResponseData></Response>",
            answer.Body);
        Assert.Equal((200, "text/xml; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal(["electa/token/issue"], answer.Rules);
        (await account.Get("/logs/", ("Token", answer.Data), ("RoomID", account.Room))).Accepted();
    }

    [Fact]
    public async Task Gives_lower_case_where_the_setting_says_so()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("tokenCase", "lower");
        var answer = (await account.LogIn()).Accepted();
        Assert.Matches("^[0-9a-f]{8}-", answer.Data);
        Assert.Contains("electa/token/letter-case", answer.Rules);
        (await account.Get("/logs/", ("Token", answer.Data), ("RoomID", account.Room))).Accepted();
    }

    [Theory]
    [InlineData("lower")]
    [InlineData("blanks")]
    public async Task Takes_a_token_in_either_case(string spelling)
    {
        var account = await simulator.NewAccountAsync();
        var token = await account.Token();
        account.Use(spelling == "lower" ? token.ToLowerInvariant() : $" {token} ");
        (await account.Create()).Accepted();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refuses_an_account_or_key_that_does_not_exist(bool wrongAccount)
    {
        var account = await simulator.NewAccountAsync();
        var answer = wrongAccount
            ? await account.GetPlain("/token/", ("CID", "999999999"), ("AppKey", account.AppKey))
            : await account.LogIn("ABCD");
        answer.Refused(1, "electa/token/key", "Invalid Account or Application Key");
        Assert.Empty(account.State("tokens"));
    }

    [Theory]
    [InlineData("lower", "upper case")]
    [InlineData("blank", "blanks")]
    [InlineData("short", "characters")]
    [InlineData("other", "another account")]
    public async Task Says_which_mistake_a_wrong_key_probably_is(string mistake, string explanation)
    {
        var account = await simulator.NewAccountAsync();
        var sent = mistake switch
        {
            "lower" => account.AppKey.ToLowerInvariant(),
            "blank" => $" {account.AppKey}",
            "short" => account.AppKey[1..],
            _ => new string('A', account.AppKey.Length),
        };
        Assert.Contains(explanation, (await account.LogIn(sent)).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_an_account_number_with_zeros_before_it()
    {
        var account = await simulator.NewAccountAsync();
        (await account.GetPlain("/token/", ("CID", $"00{account.Cid}"), ("AppKey", account.AppKey))).Accepted();
    }

    [Theory]
    [InlineData("CID", null, "AppKey")]
    [InlineData("AppKey", "", "CID")]
    [InlineData("AppKey", "  ", "CID")]
    public async Task Refuses_a_missing_parameter_and_counts_no_failure(string missing, string? sent, string there)
    {
        var account = await simulator.NewAccountAsync();
        var value = there == "CID" ? account.Cid : account.AppKey;
        for (var i = 0; i < 6; i++)
        {
            (await account.GetPlain("/token/", (missing, sent), (there, value)))
                .Refused(4, "electa/call/parameter-missing", $"Missing Parameter: {missing}");
        }

        (await account.LogIn()).Accepted();
    }

    [Fact]
    public async Task A_token_is_good_for_20_minutes_from_its_issue()
    {
        var account = await simulator.NewAccountAsync();
        account.Freeze(account.Now);
        await account.Token();
        await account.Advance(TimeSpan.FromMinutes(10));
        (await account.Create()).Accepted();
        await account.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await account.Create()).Accepted();
        await account.Advance(TimeSpan.FromSeconds(1));
        (await account.Create()).Refused(3, "electa/token/life", "Invalid or Expired Token");
    }

    [Fact]
    public async Task A_sliding_token_is_good_for_20_minutes_from_its_last_use()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("tokenLife", "sliding");
        account.Freeze(account.Now);
        await account.Token();
        for (var i = 0; i < 3; i++)
        {
            await account.Advance(TimeSpan.FromMinutes(19));
            Assert.Contains("electa/token/life-begins", (await account.Create()).Accepted().Rules);
        }

        await account.Advance(TimeSpan.FromMinutes(20));
        (await account.Create()).Refused(3, "electa/token/life");
    }

    [Theory]
    [InlineData("keepsOthers", true)]
    [InlineData("endsOthers", false)]
    public async Task A_new_token_leaves_the_others_or_ends_them(string setting, bool kept)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("newToken", setting);
        var first = await account.Token();
        var second = (await account.LogIn()).Accepted();
        Assert.NotEqual(first, second.Data);
        Assert.Equal(!kept, second.Rules.Contains("electa/token/several"));
        Assert.Equal(kept ? 0 : 3, (await account.Create()).Code);
        account.Use(second.Data);
        (await account.Create()).Accepted();
    }

    [Theory]
    [InlineData("9C467079-FE3B-45C5-8AA5-9726397081AA")]
    [InlineData("none")]
    public async Task Refuses_a_token_that_was_not_issued(string token)
    {
        var account = await simulator.NewAccountAsync();
        account.Use(token);
        (await account.Create()).Refused(3, "electa/token/required");
        Assert.Single(account.State("users"));
    }

    [Fact]
    public async Task Refuses_a_token_with_the_number_of_another_account()
    {
        var (account, other) = (await simulator.NewAccountAsync(), await simulator.NewAccountAsync());
        (await account.Create(("CID", other.Cid))).Refused(3, "electa/token/required");
        (await account.Create(("CID", "word"))).Refused(3, "electa/token/required");
        other.Use(await account.Token());
        (await other.Create()).Refused(3, "electa/token/required");
    }

    [Theory]
    [InlineData("CID")]
    [InlineData("Token")]
    public async Task Refuses_a_call_without_account_or_token(string missing)
    {
        var account = await simulator.NewAccountAsync();
        (await account.Create((missing, null))).Refused(4, "electa/call/parameter-missing", $"Missing Parameter: {missing}");
    }

    [Fact]
    public async Task Forgets_tokens_that_are_long_over()
    {
        var account = await simulator.NewAccountAsync();
        for (var i = 0; i < 3; i++) await account.LogIn();
        await account.Advance(TimeSpan.FromMinutes(30));
        await account.LogIn();
        Assert.Equal(4, account.State("tokens").Count);
        await account.Advance(TimeSpan.FromHours(1));
        await account.LogIn();
        Assert.Equal(2, account.State("tokens").Count);
    }

    [Fact]
    public async Task Tokens_are_the_same_in_every_run()
    {
        var account = await simulator.NewAccountAsync();
        Assert.Equal(AccountKeys.Token(account.AppKey, 1), (await account.LogIn()).Data);
        Assert.Equal(AccountKeys.Token(account.AppKey, 2), (await account.LogIn()).Data);
    }
}
