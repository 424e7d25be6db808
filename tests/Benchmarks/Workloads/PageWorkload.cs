using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Simulators.Benchmarks;

/// <summary>
/// A page of OneRoster 1.2's users at ClassLink, a hundred of them, read again and again. The bare server answers the very
/// bytes that the simulator answered before: no rule, no index, no JSON to write.
/// </summary>
/// <param name="offset">Where the page begins.</param>
sealed class PageWorkload(long offset) : Workload
{
    /// <summary>The variable that names the bare server's page.</summary>
    public const string PageFile = "BENCHMARK_PAGE";

    readonly string _target = string.Create(
        CultureInfo.InvariantCulture, $"/classlink/ims/oneroster/rostering/v1p2/users?limit=100&offset={offset}");

    public override string Platform => "classlink";

    public override string Operation => "GET users, 100 a page";

    public override byte[] Success => "\"users\":["u8.ToArray();

    public override async Task PrepareAsync(
        HttpClient simulator, Dictionary<string, string> credentials, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("scope", "https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly"),
        ]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/classlink/token") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials["clientId"]}:{credentials["clientSecret"]}")));
        using var answer = await simulator.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellation));
        credentials["accessToken"] = json.RootElement.GetProperty("access_token").GetString()!;
    }

    /// <summary>A page as the simulator writes it, for the bare server's file.</summary>
    public async Task<byte[]> PageAsync(
        HttpClient simulator, IReadOnlyDictionary<string, string> credentials, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _target);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credentials["accessToken"]);
        using var answer = await simulator.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(cancellation);
    }

    public override RequestDelegate Bare()
    {
        var page = File.ReadAllText(Environment.GetEnvironmentVariable(PageFile)
            ?? throw new InvalidOperationException($"{PageFile} names no file with a page."));
        return context => AnswerAsync(context, "application/json; charset=utf-8", page);
    }

    protected override (string, string, string, string) Request(
        IReadOnlyDictionary<string, string> credentials, DateTimeOffset now) =>
        ("GET", _target, $"Authorization: Bearer {credentials["accessToken"]}\r\n", "");
}
