namespace Simulators.Steps.ClassLink;

/// <summary>What an application asks a district's Roster Server for.</summary>
[Binding]
public sealed class CallSteps(Application application)
{
    /// <summary>Reads what lies below the version's root: "schools/North/classes", "users?limit=2".</summary>
    [When("{oneroster} is asked for {string}")]
    public Task IsAskedFor(OneRoster version, string what) => application.AskSignedAsync($"{version.Root}/{what}");

    /// <summary>Reads without showing who asks.</summary>
    [When("{oneroster} is asked for {string} without any credentials")]
    public Task IsAskedByNobody(OneRoster version, string what) => application.AskAsync($"{version.Root}/{what}", null);

    /// <summary>Reads with the token that the application got last.</summary>
    [When("{oneroster} is asked for {string} with the token")]
    public Task IsAskedWithToken(OneRoster version, string what) => application.AskAsync(
        $"{version.Root}/{what}",
        $"Bearer {Expect.Present(application.Token, "The application's token")}");

    /// <summary>Reads with this as a bearer token; {bearer} is the district's, {proxyToken} the partner's.</summary>
    [When("{oneroster} is asked for {string} with the key {string}")]
    public async Task IsAskedWithKey(OneRoster version, string what, string key) =>
        await application.AskAsync($"{version.Root}/{what}", $"Bearer {await application.FillAsync(key)}");

    /// <summary>Tries to change the roster, by DELETE, PUT or POST.</summary>
    [When("{oneroster} is told to {word} {string}")]
    public Task IsTold(OneRoster version, string method, string what) =>
        application.AskSignedAsync($"{version.Root}/{what}", new HttpMethod(method));

    /// <summary>Sends the very same request again, with the signature that it had.</summary>
    [When("the same request is sent to ClassLink again")]
    public Task IsSentAgain() => application.AgainAsync();

    /// <summary>Asks ClassLink's proxy with a key: {proxyToken}, the partner's, or {bearer}, the district's.</summary>
    [When("ClassLink's proxy is asked for {string} with the key {string}")]
    public async Task ProxyIsAsked(string what, string key) =>
        await application.AskAsync(what, $"Bearer {await application.FillAsync(key)}");

    /// <summary>Asks ClassLink's proxy without showing who asks.</summary>
    [When("ClassLink's proxy is asked for {string} without any credentials")]
    public Task ProxyIsAskedByNobody(string what) => application.AskAsync(what, null);

    /// <summary>Asks ClassLink's proxy with a signature by the district's key and secret.</summary>
    [When("ClassLink's proxy is asked for {string} with a signature")]
    public Task ProxyIsAskedSigned(string what) => application.AskSignedAsync(what);
}
