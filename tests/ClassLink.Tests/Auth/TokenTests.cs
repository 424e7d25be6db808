using System.Net.Http.Json;
using System.Text;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>OAuth 2 client credentials: the token endpoint, and what its tokens open.</summary>
public sealed class TokenTests(SimulatorFixture simulator)
{
    const string Users = OAuthDistrict.V1p1 + "/users";
    const string Root = "https://purl.imsglobal.org/spec/or/";
    const string Core12 = Root + "v1p2/scope/roster-core.readonly";
    const string Roster12 = Root + "v1p2/scope/roster.readonly";
    const string Demographics12 = Root + "v1p2/scope/roster-demographics.readonly";
    const string Core11 = Root + "v1p1/scope/roster-core.readonly";
    const string Roster11 = Root + "v1p1/scope/roster.readonly";
    const string Demographics11 = Root + "v1p1/scope/roster-demographics.readonly";

    static readonly (string, string) Grant = ("grant_type", "client_credentials");

    [Fact]
    public async Task A_form_with_basic_answers_a_token_that_no_cache_keeps()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var answer = await district.AskForToken(Grant, ("scope", $"{Roster12} {Core12}"));
        Assert.Equal(200, answer.Status);
        Assert.Contains("classlink/oauth2/token", answer.Rules);
        Assert.Contains("no-store", answer.CacheControl!, StringComparison.Ordinal);
        var token = answer.Json.GetProperty("access_token").GetString();
        Assert.Equal(
            $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":3600,"scope":"{{Roster12}} {{Core12}}"}""",
            answer.Body);
        Assert.StartsWith(district.Platform.Credentials.Selector, token, StringComparison.Ordinal);
        (await district.Get(OAuthDistrict.V1p2 + "/users", $"Bearer {token}")).LetInBy("classlink/oauth2/bearer");
    }

    [Fact]
    public async Task The_client_may_show_itself_in_the_form()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        Assert.Equal(
            200,
            (await district.PostToken(Form(Grant, ("client_id", district.Key), ("client_secret", district.Secret)), null)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_request_may_be_JSON(bool basic)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var answer = basic
            ? await district.PostToken(
                JsonContent.Create(new { grant_type = "client_credentials" }), OAuthDistrict.Basic(district.Key, district.Secret))
            : await district.PostToken(
                JsonContent.Create(
                    new { grant_type = "client_credentials", client_id = district.Key, client_secret = district.Secret, scope = Core12 }),
                null);
        Assert.Equal(200, answer.Status);
        Assert.Contains("classlink/oauth2/json", answer.Rules);
    }

    [Fact]
    public async Task Every_token_is_another_and_the_former_stay_good()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var (one, other) = (await district.Token(), await district.Token());
        Assert.NotEqual(one, other);
        (await district.Get(Users, $"Bearer {one}")).LetInBy("classlink/oauth2/bearer");
        (await district.Get(Users, $"bearer {other}")).LetInBy("classlink/oauth2/bearer");
    }

    [Fact]
    public async Task The_token_selects_the_sandbox()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Get($"http://localhost/classlink{Users}", $"Bearer {await district.Token()}"))
            .LetInBy("classlink/oauth2/bearer");
    }

    [Fact]
    public async Task A_token_ends_by_the_sandboxs_clock()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var token = await district.Token();
        await district.Sandbox.AdvanceAsync(TimeSpan.FromSeconds(3599));
        (await district.Get(Users, $"Bearer {token}")).LetInBy("classlink/oauth2/bearer");
        var end = district.Sandbox.Clock.GetUtcNow().AddSeconds(1);
        await district.Sandbox.AdvanceAsync(TimeSpan.FromSeconds(1));
        (await district.Get(Users, $"Bearer {token}")).RefusedBy("classlink/oauth2/expiry", $"The token is over since "
            + $"{end:yyyy-MM-dd HH:mm:ss} UTC");
    }

    [Fact]
    public async Task How_long_a_token_lives_is_a_setting()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        district.Set("accessTokenLife", "PT5M");
        Assert.Equal(300, (await district.AskForToken(Grant)).Json.GetProperty("expires_in").GetInt64());
        district.Set("accessTokenLife", "P10000000D");
        (await district.Get(Users, $"Bearer {await district.Token()}")).LetInBy("classlink/oauth2/bearer");
    }

    [Fact]
    public async Task Tokens_that_are_long_over_are_forgotten()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var first = await district.Token();
        for (var i = 0; i < 20; i++)
        {
            await district.Sandbox.AdvanceAsync(TimeSpan.FromMinutes(30));
            await district.Token();
        }

        Assert.InRange((await district.Platform.Store.CountAsync())["accessTokens"], 3, 5);
        (await district.Get(Users, $"Bearer {first}")).RefusedBy("classlink/oauth2/bearer", "it was over long ago");
    }

    [Theory]
    [InlineData("", "holds no token")]
    [InlineData("nonsense", "No such token was issued here")]
    public async Task A_token_that_was_not_issued_is_refused(string token, string explanation)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Get(Users, $"Bearer {token}")).RefusedBy("classlink/oauth2/bearer", explanation);
    }

    [Fact]
    public async Task The_keys_of_the_proxy_are_no_tokens()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Get(Users, $"Bearer {district.Bearer}")).RefusedBy("classlink/oauth2/bearer", "put the application id "
            + "before /ims");
        (await district.Get(Users, $"Bearer {district.ProxyToken}"))
            .RefusedBy("classlink/oauth2/bearer", "which is for /applications");
    }

    [Fact]
    public async Task A_fork_has_keys_of_its_own_and_no_tokens_of_its_parent()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var token = await district.Token();
        var fork = new OAuthDistrict(simulator.NewClient(), await simulator.ForkAsync(district.Sandbox));
        (await fork.Get(Users, $"Bearer {token}")).RefusedBy("classlink/oauth2/bearer", $"a credential of the sandbox "
            + $"'{district.Sandbox.Id}'");
        (await fork.Get(Users, $"Bearer {await fork.Token()}")).LetInBy("classlink/oauth2/bearer");
        (await district.Get(Users, $"Bearer {token}")).LetInBy("classlink/oauth2/bearer");
    }

    [Theory]
    [InlineData(Core11, "/users", true)]
    [InlineData(Roster11, "/users", true)]
    [InlineData(Demographics11, "/users", false)]
    [InlineData(Core11, "/classes/c/students", false)]
    [InlineData(Roster11, "/classes/c/students", true)]
    [InlineData(Core11, "/demographics", false)]
    [InlineData(Roster11, "/demographics", false)]
    [InlineData(Demographics11, "/demographics", true)]
    public async Task A_path_wants_its_scope(string scope, string path, bool enough)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var scope12 = scope.Replace("v1p1", "v1p2", StringComparison.Ordinal);
        foreach (var (root, granted) in new[] { (OAuthDistrict.V1p1, scope), (OAuthDistrict.V1p2, scope12) })
        {
            var answer = await district.Get(root + path, $"Bearer {await district.Token(granted)}");
            if (enough) answer.LetInBy("classlink/oauth2/bearer");
            else answer.RefusedBy("classlink/oauth2/scope", $"the token was granted {granted}: ask for it in scope", status: 403);
        }
    }

    [Fact]
    public async Task A_scope_opens_the_paths_of_its_own_version()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var token = await district.Token(Core11);
        (await district.Get(OAuthDistrict.V1p2 + "/users", $"Bearer {token}"))
            .RefusedBy("classlink/oauth2/scope-version", $"This call needs {Core12}", status: 403);
        district.Set("scopeVersion", "either");
        (await district.Get(OAuthDistrict.V1p2 + "/users", $"Bearer {token}")).LetInBy("classlink/oauth2/bearer");
    }

    [Fact]
    public async Task Without_scope_all_is_granted_or_nothing()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var answer = await district.AskForToken(Grant);
        Assert.Contains("classlink/oauth2/scope-missing", answer.Rules);
        Assert.Equal(
            string.Join(' ', [Core11, Roster11, Demographics11, Core12, Roster12, Demographics12]),
            answer.Json.GetProperty("scope").GetString());
        district.Set("scopeMissing", "refused");
        Refused(await district.AskForToken(Grant), "invalid_scope", "classlink/oauth2/scope-missing", "scope is missing");
        Refused(
            await district.AskForToken(Grant, ("scope", "  ")), "invalid_scope", "classlink/oauth2/scope-missing",
            "scope is missing");
    }

    [Fact]
    public async Task An_unknown_scope_is_refused_or_ignored()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var gradebook = $"{Root}v1p2/scope/gradebook.readonly";
        Refused(
            await district.AskForToken(
                Grant,
                ("scope", $"{Core12} {gradebook}")), "invalid_scope", "classlink/oauth2/scope-unknown", $"No scope is called "
                    + $"'{gradebook}'");
        district.Set("scopeUnknown", "ignored");
        Assert.Equal(
            Core12,
            (await district.AskForToken(Grant, ("scope", $"{Core12} {gradebook} {Core12}"))).Json.GetProperty("scope").GetString());
        Refused(
            await district.AskForToken(
                Grant,
                ("scope", $"{Core12},{Roster12}")), "invalid_scope", "classlink/oauth2/scope-unknown", "separate scopes by "
                    + "blanks");
    }

    [Fact]
    public async Task A_wrong_client_is_refused_with_a_challenge()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        foreach (var (authorization, explanation) in new (string?, string)[]
        {
            (OAuthDistrict.Basic("somebody", district.Secret), "No application has the client id 'somebody'"),
            (OAuthDistrict.Basic(district.Key, "guess"), "it is another application's, or mistyped"),
            (OAuthDistrict.Basic(district.Key, district.Secret + " "), "there are blanks around it"),
            (OAuthDistrict.Basic(district.Key, district.Secret + "&"), "the ampersand is for the key of OAuth 1.0a alone"),
            (OAuthDistrict.Basic(district.Key, district.Secret.ToUpperInvariant()), "its letters have another case"),
            (OAuthDistrict.Basic(district.Key, ""), "it is empty"),
            ("Basic %%%", "holds no id:secret in Base64"),
            ("Basic bm9jb2xvbg==", "holds no id:secret in Base64"),
            (null, "The client does not show itself"),
        })
        {
            var answer = await district.PostToken(Form(Grant), authorization);
            Refused(answer, "invalid_client", "classlink/oauth2/client", explanation, status: 401);
            Assert.Equal("Basic realm=\"ClassLink\"", answer.Challenge);
        }
    }

    [Fact]
    public async Task A_client_that_shows_itself_twice_is_refused()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        Refused(
            await district.AskForToken(Grant, ("client_id", district.Key), ("client_secret", district.Secret)),
            "invalid_request", "classlink/oauth2/client", "not both");
        Assert.Equal(200, (await district.AskForToken(Grant, ("client_id", district.Key))).Status);
    }

    [Fact]
    public async Task The_grant_is_that_of_client_credentials_and_in_the_body()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var basic = OAuthDistrict.Basic(district.Key, district.Secret);
        Refused(
            await district.AskForToken(("grant_type", "password")), "unsupported_grant_type", "classlink/oauth2/grant-type",
            "it was 'password'");
        Refused(
            await district.AskForToken(), "invalid_request", "classlink/oauth2/grant-type",
            "Send grant_type=client_credentials in the body");
        Refused(
            await district.PostToken(null, basic, "?grant_type=client_credentials"), "invalid_request",
            "classlink/oauth2/grant-type", "it is in the query");
        district.Set("grantType", "anywhere");
        Assert.Equal(200, (await district.PostToken(null, basic, "?grant_type=client_credentials")).Status);
        Refused(await district.PostToken(null, basic), "invalid_request", "classlink/oauth2/grant-type", "Send grant_type");
        district.Set("grantType", "optional");
        Assert.Equal(200, (await district.PostToken(null, basic)).Status);
        Refused(
            await district.AskForToken(("grant_type", "password")), "unsupported_grant_type", "classlink/oauth2/grant-type",
            "it was 'password'");
    }

    [Theory]
    [InlineData("text/plain", "grant_type=client_credentials", "its content type must be")]
    [InlineData("application/json", "{\"grant_type\":\"client_credentials\"", "it is no JSON")]
    [InlineData("application/json", "{\"grant_type\":\"client_credentials\"} {}", "it is no JSON")]
    [InlineData("application/json", "[\"client_credentials\"]", "it is no JSON object")]
    [InlineData("application/json", "", "Send grant_type")]
    [InlineData("application/json", " ", "it is no JSON")]
    [InlineData("application/json", "{\"scope\":[\"a\"]}", "its members must be texts")]
    [InlineData("application/json", "{\"grant_type\":\"\\ud800\"}", "it is no JSON")]
    [InlineData(
        "application/json", "{\"grant_type\":\"client_credentials\",\"grant_type\":\"client_credentials\"}",
        "grant_type stands in the body more than once")]
    [InlineData("application/x-www-form-urlencoded", "scope=a&scope=b", "scope stands in the body more than once")]
    public async Task What_cannot_be_read_is_an_invalid_request(string type, string body, string explanation)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        Refused(
            await district.PostToken(
                new StringContent(body, Encoding.UTF8, type), OAuthDistrict.Basic(district.Key, district.Secret)),
            "invalid_request",
            body.Length == 0 ? "classlink/oauth2/grant-type" : "classlink/oauth2/request",
            explanation);
    }

    [Fact]
    public async Task Hostile_bodies_are_refused()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var basic = OAuthDistrict.Basic(district.Key, district.Secret);
        var deep = new StringContent(new string('[', 100_000), Encoding.UTF8, "application/json");
        Refused(await district.PostToken(deep, basic), "invalid_request", "classlink/oauth2/request", "it is no JSON object");
        var deeper = new StringContent("{\"a\":" + new string('[', 100_000), Encoding.UTF8, "application/json");
        Refused(await district.PostToken(deeper, basic), "invalid_request", "classlink/oauth2/request", "could not be read");
        var notUtf8 = new ByteArrayContent(
            [.. "{\"grant_type\":\""u8, 0xFF, 0xFE, .. "\"}"u8])
        { Headers = { { "Content-Type", "application/json" } } };
        Refused(await district.PostToken(notUtf8, basic), "invalid_request", "classlink/oauth2/request", "it is no JSON");
        var long10 = new ByteArrayContent(new byte[10 * 1024 * 1024]) { Headers = { { "Content-Type", "application/json" } } };
        Refused(await district.PostToken(long10, basic), "invalid_request", "classlink/oauth2/request", "it has 10485760 bytes");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Tokens_are_asked_for_with_a_POST(string method)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var request = new HttpRequestMessage(new HttpMethod(method), $"{district.BaseUrl}/token?grant_type=client_credentials");
        Refused(await district.Send(request), "invalid_request", "classlink/oauth2/request", $"it was a {method}");
    }

    static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    static void Refused(Answer answer, string error, string rule, string explanation, int status = 400)
    {
        answer.RefusedBy(rule, explanation, status);
        Assert.Equal(error, answer.Json.GetProperty("error").GetString());
        Assert.Equal(["error", "error_description"], answer.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("no-store", answer.CacheControl);
    }
}
