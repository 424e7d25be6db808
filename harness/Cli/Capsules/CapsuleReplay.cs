using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Testing;

namespace Simulators.Cli.Capsules;

/// <summary>Does again what a capsule holds, at a simulator in this process, and compares the answers.</summary>
sealed class CapsuleReplay(SimulatorHost host, Capsule capsule) : IDisposable
{
    /// <summary>A sandbox's keys follow from its id and from how many were made before it: so many are made at most.</summary>
    const int MostSandboxes = 20_000;

    readonly HttpClient _http = host.NewClient();

    public void Dispose() => _http.Dispose();

    /// <returns>Each exchange of the capsule with what it was answered now.</returns>
    /// <exception cref="CapsuleException">The capsule cannot be replayed by this build.</exception>
    public async Task<IReadOnlyList<ReplayedExchange>> RunAsync(CancellationToken cancellation)
    {
        await EnterAsync(cancellation);
        var replayed = new List<ReplayedExchange>();
        foreach (var happened in capsule.Events)
        {
            cancellation.ThrowIfCancellationRequested();
            if (happened.Change is { } change)
            {
                await SetClockAsync(change.At, null, cancellation);
                await RepeatAsync(change, cancellation);
            }

            if (happened.Exchange is not { } exchange) continue;
            await SetClockAsync(exchange.At, exchange.StampsAt, cancellation);
            await SendAsync(exchange, cancellation);
            replayed.Add(new ReplayedExchange(exchange, host.ExchangesOf(capsule.Seed) is [.., var last] ? last : null));
        }

        return replayed;
    }

    /// <summary>A sandbox of the same id and the same keys, with the state of the beginning.</summary>
    async Task EnterAsync(CancellationToken cancellation)
    {
        for (var made = 0; ; made++)
        {
            var order = new JsonObject { ["id"] = capsule.Seed };
            var view = await AdminAsync(HttpMethod.Post, "/__admin/sandboxes", Json(order), cancellation);
            if (HasSameKeys(view)) break;
            await AdminAsync(HttpMethod.Delete, $"/__admin/sandboxes/{capsule.Seed}", null, cancellation);
            if (made == MostSandboxes)
            {
                throw new CapsuleException(
                    $"this build gives no sandbox the keys that the capsule has; {capsule.WrittenBy} wrote it.");
            }
        }

        using var snapshot = Json(capsule.Snapshot.GetRawText());
        await AdminAsync(HttpMethod.Put, $"/s/{capsule.Seed}/__admin/snapshot", snapshot, cancellation);
    }

    bool HasSameKeys(JsonElement view) => capsule.Credentials.All(platform => platform.Value.All(key =>
        view.GetProperty("platforms").TryGetProperty(platform.Key, out var there)
        && there.TryGetProperty("credentials", out var keys)
        && keys.TryGetProperty(key.Key, out var value)
        && value.GetString() == key.Value));

    async Task RepeatAsync(CapsuleChange change, CancellationToken cancellation)
    {
        using var body = new ByteArrayContent(change.Body.ToBytes());
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(change.MediaType);
        await AdminAsync(new HttpMethod(change.Method), $"/s/{capsule.Seed}/__admin/{change.Path}", body, cancellation);
    }

    /// <summary>
    /// It is the moment at which this happened; signatures are judged by the moment by which they were judged then.
    /// </summary>
    Task<JsonElement> SetClockAsync(DateTimeOffset now, DateTimeOffset? stamps, CancellationToken cancellation)
    {
        var order = new JsonObject { ["now"] = now.ToString("O"), ["frozen"] = true };
        if (stamps is not null) order["stamps"] = stamps.Value.ToString("O");
        return AdminAsync(HttpMethod.Put, $"/s/{capsule.Seed}/__admin/clock", Json(order), cancellation);
    }

    async Task SendAsync(CapsuleExchange exchange, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(new HttpMethod(exchange.Method), $"http://{exchange.Host}{exchange.Target}");
        var body = exchange.Body.ToBytes();
        if (body.Length > 0 || exchange.Headers.Any(IsLength))
            request.Content = new ByteArrayContent(body);
        foreach (var (name, value) in exchange.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var answer = await _http.SendAsync(request, cancellation);
            await answer.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (Exception e) when (IsBroken(e) && !cancellation.IsCancellationRequested)
        {
            // A fault broke the connection off, as it did then; what the platform answered is in the journal.
        }
    }

    static bool IsLength(KeyValuePair<string, string> header) =>
        header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);

    static bool IsBroken(Exception e) => e is HttpRequestException or IOException or OperationCanceledException;

    async Task<JsonElement> AdminAsync(HttpMethod method, string address, HttpContent? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body };
        using var answer = await host.Admin.SendAsync(request, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new CapsuleException($"this build refuses {method} {address} of the capsule: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    static StringContent Json(JsonObject order) => Json(order.ToJsonString());

    static StringContent Json(string text) => new(text, new MediaTypeHeaderValue("application/json", "utf-8"));
}

/// <summary>A capsule that cannot be replayed; the message says why.</summary>
sealed class CapsuleException(string message) : Exception(message);
