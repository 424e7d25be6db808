using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Simulators.Kernel.Sandboxes;

namespace Simulators.ClassLink.Tests.Import;

/// <summary>A district in a sandbox of its own, whose administrator imports.</summary>
public sealed class ImportingDistrict(HttpClient client, Sandbox sandbox)
{
    public static async Task<ImportingDistrict> NewAsync(SimulatorFixture simulator)
    {
        var sandbox = await simulator.NewSandboxAsync();
        sandbox.Clock.Freeze(true);
        return new ImportingDistrict(simulator.NewClient(), sandbox);
    }

    public Sandbox Sandbox => sandbox;

    public Task<JsonElement> Import(RosterPackage package) => Import(package.Zip());

    public async Task<JsonElement> Import(byte[] zip)
    {
        var content = new ByteArrayContent(zip);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        return await Post("__admin/classlink/import", content);
    }

    public Task<JsonElement> ImportFrom(string path) => Post("__admin/classlink/import", Json(new { path }));

    /// <summary>An import that must pass.</summary>
    public async Task<JsonElement> Accepted(RosterPackage package)
    {
        var answer = await Import(package);
        Assert.True(answer.GetProperty("accepted").GetBoolean(), answer.GetRawText());
        Assert.Equal("0 []", $"{answer.GetProperty("faultCount")} {answer.GetProperty("faults").GetRawText()}");
        return answer;
    }

    /// <summary>An import that must not pass, and its faults as <c>file row column: rule</c>.</summary>
    public async Task<string[]> Refused(RosterPackage package) => Faults(await Import(package));

    public static string[] Faults(JsonElement answer)
    {
        Assert.False(answer.GetProperty("accepted").GetBoolean(), answer.GetRawText());
        Assert.False(answer.TryGetProperty("changes", out _));
        return [.. answer.GetProperty("faults").EnumerateArray().Select(Shown)];
    }

    public async Task Set(string setting, string value) =>
        await Send(HttpMethod.Patch, "__admin/settings/classlink", Json(new Dictionary<string, string> { [setting] = value }));

    /// <summary>A record of the state, or null.</summary>
    public async Task<JsonElement?> Find(string collection, string sourcedId)
    {
        var page = await Get($"__admin/state/classlink/{collection}?where=sourcedId:{Uri.EscapeDataString(sourcedId)}");
        return page.GetProperty("items").EnumerateArray().Select(item => (JsonElement?)item).SingleOrDefault();
    }

    /// <summary>Everything the district holds, as text.</summary>
    public async Task<string> Everything()
    {
        var text = new StringBuilder();
        foreach (var collection in (string[])["orgs", "academicSessions", "courses", "classes", "users", "enrollments", "demographics"])
            text.AppendLine(CultureInfo.InvariantCulture, $"{collection} {(await Get($"__admin/state/classlink/{collection}?limit=1000")).GetRawText()}");
        return text.ToString();
    }

    public async Task<JsonElement> Get(string address)
    {
        var answer = await client.GetAsync(At(address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<(HttpStatusCode Status, string Text)> PostRaw(string address, HttpContent content)
    {
        using (content)
        {
            var answer = await client.PostAsync(At(address), content, TestContext.Current.CancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    public static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    async Task<JsonElement> Post(string address, HttpContent content)
    {
        var (status, text) = await PostRaw(address, content);
        Assert.True(status == HttpStatusCode.OK, text);
        return JsonElement.Parse(text);
    }

    async Task Send(HttpMethod method, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, At(address)) { Content = content };
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    Uri At(string address) => new($"/s/{sandbox.Id}/{address}", UriKind.Relative);

    static string Shown(JsonElement fault) =>
        $"{fault.GetProperty("file").GetString()} {fault.GetProperty("row")} {fault.GetProperty("column").GetString()}: "
        + $"{fault.GetProperty("rule").GetString()!["classlink/import/".Length..]}";
}
