using Simulators.Interop.Processes;

namespace Simulators.Interop.ClassLink;

/// <summary>OAuth as other people's libraries do it: what they sign and send is let in, strictly judged.</summary>
public sealed class OAuthTests(HostProcess host)
{
    const string Root = "/ims/oneroster/v1p1";

    /// <summary>With all that a URL may hold and that clients encode in several ways.</summary>
    static readonly string[] Urls =
    [
        $"{Root}/users",
        $"{Root}/users?limit=100&offset=0&sort=familyName&orderBy=asc",
        $"{Root}/users?filter=role%3D%27teacher%27",
        $"{Root}/users?filter=givenName%3D'Colin%20Robert'%20AND%20status%3D'active'",
        $"{Root}/users?filter=email%3D'ada%2Bschool@example.org'",
        $"{Root}/users?filter=familyName~'son'",
        $"{Root}/users?filter=givenName%3D'J%C3%BCrgen'%20OR%20familyName%3D'%E5%BC%A0'",
        $"{Root}/users?filter=dateLastModified%3E'2024-01-01T00:00:00.000Z'",
        $"{Root}/classes?filter=title%3D'A/B'",
        $"{Root}/classes?filter=title%3D'Sci5%20(Sci5)!*'",
    ];

    static readonly Dictionary<string, (ForeignTool Tool, string[] Script, string Method, string Place)> Consumers = new()
    {
        ["requests-oauthlib, HMAC-SHA1"] = Python("HMAC-SHA1"),
        ["requests-oauthlib, HMAC-SHA256"] = Python("HMAC-SHA256"),
        ["requests-oauthlib, in the query"] = Python("HMAC-SHA256", "QUERY"),
        ["requests-oauthlib, OAuth 2"] = Python("oauth2"),
        ["oauth-1.0a, HMAC-SHA1"] = Node("HMAC-SHA1"),
        ["oauth-1.0a, HMAC-SHA256"] = Node("HMAC-SHA256"),
        ["PHP as ClassLink's sample"] = (Tools.Php, ["php", "classlink.php"], "HMAC-SHA256", "AUTH_HEADER"),
    };

    public static TheoryData<string> All => [.. Consumers.Keys];

    [Theory, MemberData(nameof(All))]
    public async Task Reads_whatever_the_URL_holds(string name)
    {
        var (tool, script, _, _) = Consumers[name];
        await using var consumer = Consumer.Begin(tool, script, await Sandbox.NewAsync(host, "classlink"));
        foreach (var url in Urls)
        {
            var heard = await consumer.GetAsync(CallOf(name, url));
            Assert.True(heard.Status == 200, $"{heard.Status} {heard.Explain} for {url}");
        }
    }

    /// <summary>A plus sign is a blank to the first and itself to the last: both are let in.</summary>
    [Theory]
    [InlineData("requests-oauthlib, HMAC-SHA256")]
    [InlineData("PHP as ClassLink's sample")]
    public async Task Reads_with_a_plus_sign_in_the_URL(string name)
    {
        var (tool, script, _, _) = Consumers[name];
        await using var consumer = Consumer.Begin(tool, script, await Sandbox.NewAsync(host, "classlink"));
        var heard = await consumer.GetAsync(CallOf(name, $"{Root}/users?filter=givenName%3D'Colin+Robert'"));
        Assert.True(heard.Status == 200, $"{heard.Status} {heard.Explain}");
    }

    /// <summary>The library splits a pair at every equals sign and signs the first two pieces.</summary>
    [Fact]
    public async Task A_library_that_cuts_a_value_at_its_equals_sign_is_refused_and_told_so()
    {
        await using var consumer = Consumer.Begin(
            Tools.NodeOAuth, ["node", "classlink.mjs"], await Sandbox.NewAsync(host, "classlink"));
        var heard = await consumer.GetAsync(CallOf("oauth-1.0a, HMAC-SHA256", $"{Root}/users?filter=role='teacher'"));
        Assert.Equal(401, heard.Status);
        Assert.Contains("was cut at an equals sign", heard.Explain!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests-oauthlib, HMAC-SHA1")]
    [InlineData("oauth-1.0a, HMAC-SHA256")]
    [InlineData("PHP as ClassLink's sample")]
    public async Task Is_refused_with_another_secret(string name)
    {
        var (tool, script, _, _) = Consumers[name];
        await using var consumer = Consumer.Begin(tool, script, await Sandbox.NewAsync(host, "classlink"), "guess");
        var heard = await consumer.GetAsync(CallOf(name, Urls[1]));
        Assert.Equal(401, heard.Status);
        Assert.Contains("the secret is probably another one", heard.Explain!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_library_opens_what_its_scope_says()
    {
        const string scope = "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly";
        var sandbox = await Sandbox.NewAsync(host, "classlink");
        await using var consumer = Consumer.Begin(Tools.RequestsOAuth, ["python", "classlink.py"], sandbox);
        Assert.Equal(200, (await Get("/users")).Status);
        Assert.Equal(403, (await Get("/demographics")).Status);

        Task<Heard> Get(string path) => consumer.GetAsync(
            new { url = $"/ims/oneroster/rostering/v1p2{path}", with = "oauth2", scope = new[] { scope } });
    }

    static object CallOf(string name, string url) => new { url, with = Consumers[name].Method, place = Consumers[name].Place };

    static (ForeignTool Tool, string[] Script, string Method, string Place) Python(string method, string place = "AUTH_HEADER") =>
        (Tools.RequestsOAuth, ["python", "classlink.py"], method, place);

    static (ForeignTool Tool, string[] Script, string Method, string Place) Node(string method) =>
        (Tools.NodeOAuth, ["node", "classlink.mjs"], method, "AUTH_HEADER");
}
