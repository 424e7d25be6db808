namespace Simulators.Electa.Tests;

/// <summary>Sandboxes: accounts of their own, with credentials of their own that are the same in every run.</summary>
public sealed class SandboxTests(SimulatorFixture simulator)
{
    [Fact]
    public void Credentials_look_like_the_samples_of_the_pages()
    {
        var platform = new ElectaPlatform();
        var (first, second) = (platform.Issue(0, 7), platform.Issue(1, 8));
        Assert.Equal(("123456", "123456", "123457"), (first["cid"], first.Selector, second["cid"]));
        Assert.Matches("^([A-Z]{2}[0-9]{2}){8}$", first["appKey"]);
        Assert.NotEqual(first["appKey"], second["appKey"]);
        Assert.Equal(first["appKey"], platform.Issue(0, 7)["appKey"]);
    }

    [Theory]
    [InlineData("query", "CID")]
    [InlineData("query", "cid")]
    [InlineData("form", "Cid")]
    [InlineData("zeros", "CID")]
    public async Task The_CID_alone_chooses_the_sandbox(string where, string name)
    {
        var account = await simulator.NewAccountAsync();
        var client = simulator.NewClient();
        var cid = where == "zeros" ? $"00{account.Cid}" : account.Cid;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { [name] = account.Cid, ["AppKey"] = account.AppKey });
        using var response = where == "form"
            ? await client.PostAsync(new Uri("/electa/token", UriKind.Relative), form, TestContext.Current.CancellationToken)
            : await client.GetAsync(new Uri($"/electa/token?{name}={cid}&appkey={account.AppKey}", UriKind.Relative),
                TestContext.Current.CancellationToken);
        Assert.Equal(AccountKeys.Token(account.AppKey, 1), (await ElectaAnswer.ReadAsync(response)).Accepted().Data);
        Assert.Single(account.State("tokens"));
    }

    [Fact]
    public async Task An_unknown_CID_is_refused_as_the_vendor_would()
    {
        using var response = await simulator.NewClient().GetAsync(
            new Uri("/electa/token/?CID=987654321&AppKey=X", UriKind.Relative), TestContext.Current.CancellationToken);
        (await ElectaAnswer.ReadAsync(response)).Refused(1, "electa/token/key", "Invalid Account or Application Key");
    }

    [Fact]
    public async Task A_fork_has_what_was_before_it_but_neither_tokens_nor_failures()
    {
        var account = await simulator.NewAccountAsync();
        await account.Create(("Email", "ada@example.com"));
        for (var i = 0; i < 5; i++) await account.LogIn("wrong");
        var fork = await simulator.ForkAsync(account);
        Assert.NotEqual(account.Cid, fork.Cid);
        Assert.Equal((0, 0, 2), (fork.State("tokens").Count, fork.State("failedLogins").Count, fork.State("users").Count));
        (await fork.Create(("Email", "ada@example.com"))).Refused(6, "electa/user/email-taken");
        Assert.Equal(fork.Cid, (await fork.Create()).Accepted().Text("CompanyId"));
        Assert.Equal(2, account.State("users").Count);
        Assert.Equal(2, (await account.LogIn()).Code);
    }

    [Fact]
    public async Task A_reset_goes_back_to_the_seed()
    {
        var account = await simulator.NewAccountAsync();
        await account.Create();
        await account.Sandbox.ResetStateAsync();
        Assert.Equal((1, 0), (account.State("users").Count, account.State("tokens").Count));
        (await account.Create()).Refused(3, "electa/token/required");
    }

    [Fact]
    public async Task Every_call_of_the_rehearsal_reaches_what_it_is_to_warm_up()
    {
        var account = await simulator.NewAccountAsync();
        List<long> codes = [];
        foreach (var request in account.Instance.Platform.Rehearse(account.Instance.Credentials, account.Now))
        {
            using var content = request.ContentType.Length == 0
                ? null
                : new StringContent(request.Body, System.Text.Encoding.ASCII, request.ContentType);
            codes.Add((await account.Send(new HttpMethod(request.Method), request.Path, content)).Code);
        }

        Assert.Equal([0, 0, 0, 6], codes);
        Assert.Equal(3, account.State("users").Count);
    }
}
