using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Simulators.Client;

/// <summary>
/// One world of a simulator: every platform, with base URLs and credentials that no other sandbox has, and a clock that moves
/// when you
/// say so.
/// </summary>
public sealed class SimulatorSandbox
{
    readonly HttpClient _admin;
    readonly Dictionary<string, SimulatorPlatform> _platforms;

    SimulatorSandbox(HttpClient admin, JsonElement view)
    {
        _admin = admin;
        Id = view.GetProperty("id").GetString()!;
        _platforms = view.GetProperty("platforms").EnumerateObject()
            .ToDictionary(platform => platform.Name, platform => SimulatorPlatform.Of(platform.Value));
    }

    /// <summary>
    /// Makes every admin call that changes the sandbox, which it is given, at a moment of its own; null: at once.
    /// </summary>
    public Func<AdminChange, Func<Task<JsonElement>>, Task<JsonElement>>? AroundChange { get; set; }

    /// <summary>Its name, as in <c>/s/{id}/...</c>.</summary>
    public string Id { get; }

    /// <summary>The platforms by name: classin, electa, digitalchalk, studentgroups, classlink, thisisschool.</summary>
    public IReadOnlyDictionary<string, SimulatorPlatform> Platforms => _platforms;

    /// <summary>One platform.</summary>
    /// <exception cref="KeyNotFoundException">There is no platform of this name.</exception>
    public SimulatorPlatform this[string platform] => _platforms[platform];

    /// <summary>Makes a sandbox of the simulator that the client calls.</summary>
    public static async Task<SimulatorSandbox> MakeAsync(HttpClient admin, bool demo, CancellationToken cancellation = default)
    {
        var order = new JsonObject { ["seed"] = demo ? "demo" : "none" };
        var view = await SendAsync(
            admin, HttpMethod.Post, "/__admin/sandboxes", JsonContent.Create(order), cancellation);
        return new SimulatorSandbox(admin, view);
    }

    /// <summary>Makes a sandbox with the state, settings and clock of another.</summary>
    public static async Task<SimulatorSandbox> ForkAsync(HttpClient admin, string from, CancellationToken cancellation = default)
    {
        var view = await SendAsync(admin, HttpMethod.Post, "/__admin/sandboxes", JsonContent.Create(new JsonObject { ["from"] = from }), cancellation);
        return new SimulatorSandbox(admin, view);
    }

    /// <summary>Deletes it, with all that it holds.</summary>
    public Task DeleteAsync(CancellationToken cancellation = default) =>
        SendAsync(_admin, HttpMethod.Delete, $"/__admin/sandboxes/{Id}", null, cancellation);

    /// <summary>Lets time pass: whatever comes due on the way (a nightly sync, the end of a token) happens, in order.</summary>
    /// <param name="by">How much time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The sandbox's time after that.</returns>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellation = default)
    {
        var answer = await AdminAsync(
            HttpMethod.Post, "clock/advance", new JsonObject { ["by"] = XmlConvert.ToString(by) }, cancellation);
        return answer.GetProperty("now").GetDateTimeOffset();
    }

    /// <summary>Stops the clock at a moment; it then moves by <see cref="AdvanceAsync"/> only.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task FreezeAsync(DateTimeOffset now, CancellationToken cancellation = default) =>
        AdminAsync(HttpMethod.Put, "clock", new JsonObject { ["now"] = now.ToString("O"), ["frozen"] = true }, cancellation);

    /// <summary>Chooses how the platform behaves where its documentation leaves that open.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="settings">Names and values, as <c>GET /__admin/settings/{platform}</c> lists them.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task SetAsync(string platform, JsonObject settings, CancellationToken cancellation = default) =>
        AdminAsync(HttpMethod.Patch, $"settings/{platform}", settings, cancellation);

    /// <summary>What the platform holds in one of its collections, at most 1,000 rows.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="collection">The vendor's noun: users, courses, lessons, ...</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<JsonElement>> StateAsync(
        string platform,
        string collection,
        CancellationToken cancellation = default)
    {
        var page = await AdminAsync(HttpMethod.Get, $"state/{platform}/{collection}?limit=1000", null, cancellation);
        return [.. page.GetProperty("items").EnumerateArray()];
    }

    /// <summary>Any call of the admin API in this sandbox.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">What follows <c>/__admin/</c>.</param>
    /// <param name="body">A JSON body, or null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HttpRequestException">The admin API refused; the message says why.</exception>
    public Task<JsonElement> AdminAsync(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        // The journal is asked by POST, and not changed by that.
        Task<JsonElement> Call() =>
            SendAsync(_admin, method, $"/s/{Id}/__admin/{path}", body is null ? null : JsonContent.Create(body), cancellation);

        // The journal is asked by POST, and not changed by that.
        if (AroundChange is not { } around || method == HttpMethod.Get || path.StartsWith("requests/", StringComparison.Ordinal))
            return Call();
        var sent = body is null ? [] : Encoding.UTF8.GetBytes(body.ToJsonString());
        return around(new AdminChange(method.Method, path, "application/json", sent), Call);
    }

    /// <summary>Posts a file to the admin API of this sandbox: a roster's zip, for one.</summary>
    /// <param name="path">What follows <c>/__admin/</c>.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">What it is: <c>application/zip</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HttpRequestException">The admin API refused; the message says why.</exception>
    public Task<JsonElement> UploadAsync(
        string path,
        byte[] file,
        string mediaType,
        CancellationToken cancellation = default)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        Task<JsonElement> Call() => SendAsync(_admin, HttpMethod.Post, $"/s/{Id}/__admin/{path}", content, cancellation);
        return AroundChange is { } around ? around(new AdminChange("POST", path, mediaType, file), Call) : Call();
    }

    static async Task<JsonElement> SendAsync(
        HttpClient admin, HttpMethod method, string address, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        using var response = await admin.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            var why = await response.Content.ReadAsStringAsync(cancellation);
            throw new HttpRequestException($"{method} {address}: {(int)response.StatusCode} {why}", null, response.StatusCode);
        }

        if (response.StatusCode == HttpStatusCode.NoContent) return default;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var document = await JsonDocument.ParseAsync(stream, default, cancellation);
        return document.RootElement.Clone();
    }
}
