using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>A district in a sandbox of its own, and calls to it by clients that show who they are in every way.</summary>
public sealed class OAuthDistrict(HttpClient client, Sandbox sandbox, string origin = "http://localhost")
{
    public const string V1p1 = "/ims/oneroster/v1p1";
    public const string V1p2 = "/ims/oneroster/rostering/v1p2";

    int _nonces;

    public static async Task<OAuthDistrict> MakeAsync(SimulatorFixture simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        var sandbox = await simulator.NewSandboxAsync();
        sandbox.Clock.Freeze(true);
        return new OAuthDistrict(simulator.NewClient(), sandbox);
    }

    public Sandbox Sandbox => sandbox;

    public PlatformInstance Platform => sandbox.Platform("classlink")!;

    public string Key => Platform.Credentials["clientId"];

    public string Secret => Platform.Credentials["clientSecret"];

    public string Bearer => Platform.Credentials["bearer"];

    public string ProxyToken => Platform.Credentials["proxyToken"];

    public string ApplicationId => Platform.Credentials["applicationId"];

    /// <summary>The district's address, as a client is configured with it.</summary>
    public string BaseUrl => $"{Origin}/s/{sandbox.Id}/classlink";

    public string Origin => origin;

    public string Timestamp => sandbox.Clock.GetStampNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>A nonce that was not used yet.</summary>
    public string NewNonce() => $"nonce{++_nonces}";

    public void Set(string setting, string value) =>
        Assert.Null(Platform.Settings.Change(new Dictionary<string, string?> { [setting] = value }));

    /// <summary>A signer with this district's key, and everything as it should be.</summary>
    public Signer Signer(string url) => new()
    {
        Url = url.StartsWith('/') ? BaseUrl + url : url,
        Key = Key,
        Secret = Secret,
        Timestamp = Timestamp,
        Nonce = NewNonce(),
    };

    /// <summary>Gets a URL, signed as it should be.</summary>
    public Task<Answer> GetSigned(string url) => Send(Signer(url));

    public Task<Answer> Send(Signer signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return Get(signer.Url, signer.Header());
    }

    public Task<Answer> Get(string url, string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url.StartsWith('/') ? BaseUrl + url : url);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return new Answer(
                (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                Header(response, "X-Simulator-Rules")?.Split(", ") ?? [],
                Header(response, "X-Simulator-Explain") ?? "",
                Header(response, "WWW-Authenticate"),
                Header(response, "Cache-Control"));
        }
    }

    /// <summary>Asks for a token with a form and HTTP Basic.</summary>
    public Task<Answer> AskForToken(params (string Name, string Value)[] fields) =>
        PostToken(
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Basic(Key, Secret));

    public Task<Answer> PostToken(HttpContent? content, string? authorization, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{BaseUrl}/token{query}") { Content = content };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return Send(request);
    }

    /// <summary>A token of these scopes, or of all.</summary>
    public async Task<string> Token(params string[] scopes)
    {
        var answer = await AskForToken(scopes.Length == 0
            ? [("grant_type", "client_credentials")]
            : [("grant_type", "client_credentials"), ("scope", string.Join(' ', scopes))]);
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    public static string Basic(string id, string secret) =>
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}"))).ToString();

    static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

/// <summary>What came back.</summary>
public sealed record Answer(
    int Status, string Body, IReadOnlyList<string> Rules, string Explanation, string? Challenge, string? CacheControl)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The answer was let in because of this rule.</summary>
    public void LetInBy(string rule)
    {
        Assert.True(Status is not (401 or 403), $"{Status}: {Explanation}");
        Assert.Contains(rule, Rules);
    }

    /// <summary>The answer refuses by this rule, and explains itself so.</summary>
    public void RefusedBy(string rule, string explanation, int status = 401)
    {
        Assert.True(status == Status, $"{Status}: {Body} {Explanation}");
        Assert.Contains(rule, Rules);
        Assert.Contains(explanation, Explanation, StringComparison.Ordinal);
    }
}
