using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Steps.ClassLink;

/// <summary>Tokens of OAuth 2, which an application asks a district for.</summary>
[Binding]
public sealed partial class TokenSteps(World world, Application application)
{
    const string Form = "application/x-www-form-urlencoded";
    const string Client = "{clientId}:{clientSecret}";
    const string Grant = "grant_type=client_credentials";

    /// <summary>Asks for a token as it should be asked for, without naming a scope.</summary>
    [When("the application asks ClassLink for a token")]
    public Task AsksForToken() => application.AskForTokenAsync(Grant, Form, Client);

    /// <summary>Asks for a token of scopes, separated by blanks; "v1p2/roster.readonly" is short for the whole name.</summary>
    [When("the application asks ClassLink for a token of {string}")]
    public Task AsksForTokenOf(string scopes) =>
        application.AskForTokenAsync($"{Grant}&scope={Uri.EscapeDataString(Whole(scopes))}", Form, Client);

    /// <summary>Asks for a token with a body of one's own; {clientId} and {clientSecret} stand for the application's.</summary>
    [When("the application asks ClassLink for a token with this {word}:")]
    public Task AsksForTokenWith(string kind, string body) => application.AskForTokenAsync(body, TypeOf(kind), null);

    /// <summary>The same, and shows itself by HTTP Basic as well.</summary>
    [When("the application asks ClassLink for a token with HTTP Basic {string} and this {word}:")]
    public Task AsksForTokenWithBasic(string basic, string kind, string body) =>
        application.AskForTokenAsync(body, TypeOf(kind), basic);

    /// <summary>The application has a token of every scope.</summary>
    [Given("the application has a token of ClassLink")]
    public async Task HasToken()
    {
        await AsksForToken();
        GivesToken();
    }

    /// <summary>The application has a token of these scopes; "v1p2/roster.readonly" is short for the whole name.</summary>
    [Given("the application has a token of ClassLink for {string}")]
    public async Task HasTokenFor(string scopes)
    {
        await AsksForTokenOf(scopes);
        GivesToken();
    }

    /// <summary>The answer is a token, with its kind, its life and its scopes, and no cache may keep it.</summary>
    [Then("ClassLink gives a token")]
    public void GivesToken()
    {
        Expect.Equal(200, world.Last.Status, $"The HTTP status of the call for a token, answered {world.Last.Text}");
        var token = world.Last.Json;
        Expect.True(Member(token, "access_token").GetString() is { Length: > 0 }, "The access_token is empty.");
        Expect.Equal("Bearer", Member(token, "token_type").GetString(), "The token_type");
        Expect.True(Member(token, "expires_in").GetInt64() > 0, "The token is over already.");
        Expect.True(Member(token, "scope").GetString() is { Length: > 0 }, "The token has no scope.");
        Expect.Equal("no-store", world.Last.Headers["Cache-Control"], "The header Cache-Control");
    }

    /// <summary>The token says that it is good for so long.</summary>
    [Then("ClassLink gives a token for {duration}")]
    public void GivesTokenFor(TimeSpan life)
    {
        GivesToken();
        Expect.Equal((long)life.TotalSeconds, Member(world.Last.Json, "expires_in").GetInt64(), "The token's life in seconds");
    }

    /// <summary>The token was granted these scopes and no others; "v1p2/roster.readonly" is short for the whole name.</summary>
    [Then("ClassLink gives a token of {string}")]
    public void GivesTokenOf(string scopes)
    {
        GivesToken();
        Expect.SameItems(
            Whole(scopes).Split(' '), Member(world.Last.Json, "scope").GetString()!.Split(' '), "The token's scopes");
    }

    /// <summary>The token was granted each of these scopes, and no others.</summary>
    [Then("ClassLink gives a token of every scope:")]
    public void GivesTokenOfEvery(DataTable scopes) => GivesTokenOf(string.Join(' ', scopes.Rows.Select(row => row[0])));

    /// <summary>There is no token, for this reason in the words of RFC 6749.</summary>
    [Then("ClassLink gives no token: {int} {string}")]
    public void GivesNoToken(int status, string error)
    {
        Expect.Equal(
            $"{status} {error}",
            $"{world.Last.Status} {(world.Last.Json.TryGetProperty("error", out var found) ? found.GetString() : "no error")}",
            "The refusal of a token");
        Expect.Equal("no-store", world.Last.Headers["Cache-Control"], "The header Cache-Control");
    }

    static JsonElement Member(JsonElement token, string name) => token.TryGetProperty(name, out var member)
        ? member
        : throw new ExpectationException($"The token has no {name}: {token.GetRawText()}");

    static string Whole(string scopes) =>
        Short().Replace(scopes, "https://purl.imsglobal.org/spec/or/$1/scope/$2");

    static string TypeOf(string kind) => kind switch
    {
        "form" => Form,
        "JSON" => "application/json",
        "text" => "text/plain",
        _ => throw new ExpectationException($"A token is asked for with a form, JSON or text, not with a {kind}."),
    };

    [GeneratedRegex(@"(?<!\S)(v1p[12])/(\S+)")]
    private static partial Regex Short();
}
