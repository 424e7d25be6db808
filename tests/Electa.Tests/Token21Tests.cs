using System.Text;

namespace Simulators.Electa.Tests;

/// <summary>The token call of API 2.1, which clients still make [older copy of KB 50052].</summary>
public sealed class Token21Tests(SimulatorFixture simulator)
{
    /// <summary>What stands before the token: clients skip 92 bytes.</summary>
    const string Prefix = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><ResponseCode>0</ResponseCode><ResponseData>";

    [Theory]
    [InlineData(null)]
    [InlineData("xml")]
    [InlineData("XML")]
    public async Task The_token_begins_at_byte_92(string? result)
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.GetPlain("/apps/token.asp", ("CID", account.Cid), ("AppKey", account.AppKey),
            ("Result", result));
        var token = Encoding.ASCII.GetString(answer.Bytes, 92, 36);
        Assert.Equal(92, Prefix.Length);
        Assert.Equal($"{Prefix}{token}</ResponseData></Response>", answer.Body);
        Assert.Equal(["electa/v21/xml", "electa/token/issue"], answer.Rules);
        account.Use(token);
        (await account.Create()).Accepted();
    }

    [Fact]
    public async Task The_csv_form_is_zero_comma_token()
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.PostPlain("/apps/token.asp", ("cid", account.Cid), ("appkey", account.AppKey),
            ("result", "csv"));
        Assert.Equal($"0,{AccountKeys.Token(account.AppKey, 1)}", answer.Body);
        Assert.Equal(["electa/v21/csv", "electa/token/issue"], answer.Rules);
    }

    [Fact]
    public async Task Failures_have_the_form_that_was_asked_for()
    {
        var account = await simulator.NewAccountAsync();
        var xml = await account.GetPlain("/apps/token.asp", ("CID", account.Cid), ("AppKey", "wrong"));
        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><ResponseCode>1</ResponseCode>"
            + "<ResponseData>Invalid Account or Application Key</ResponseData></Response>",
            xml.Body);
        var csv = await account.GetPlain("/apps/token.asp", ("CID", account.Cid), ("AppKey", "wrong"), ("Result", "csv"));
        Assert.Equal("1,Invalid Account or Application Key", csv.Body);
    }

    [Fact]
    public async Task Refuses_another_form()
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.GetPlain("/apps/token.asp", ("CID", account.Cid), ("AppKey", account.AppKey),
            ("Result", "json"));
        Assert.Equal((5, "Invalid Parameter: Result"), (answer.Code, answer.Data));
        Assert.Empty(account.State("tokens"));
    }
}
