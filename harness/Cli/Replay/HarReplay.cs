using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Cli.Replay;

/// <summary>Sends recorded requests to a sandbox, one after the other, and compares the answers.</summary>
/// <param name="http">Reaches the simulator; follows no redirect and keeps no cookie.</param>
/// <param name="sandbox">Where they go.</param>
/// <param name="addresses">Which of them go to which platform.</param>
/// <param name="counterparts">What stands for recorded values.</param>
/// <param name="comparison">Compares answers.</param>
sealed class HarReplay(
    HttpClient http,
    SimulatorSandbox sandbox,
    PlatformAddresses addresses,
    Counterparts counterparts,
    BodyComparison comparison)
{
    /// <summary>Whether the sandbox's clock shows, at each request, the moment at which it was recorded.</summary>
    public bool SetsClock { get; init; } = true;

    /// <returns>Each request to a platform; those to other servers are left out.</returns>
    public async IAsyncEnumerable<ReplayedRequest> RunAsync(
        IEnumerable<RecordedExchange> recorded,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var exchange in recorded)
        {
            if (addresses.Of(exchange, counterparts) is not { } url) continue;
            if (exchange.BodyIsLost)
            {
                yield return new ReplayedRequest(exchange, ReplayVerdict.NotSent, null, ["the recording has not the body"], null);
                continue;
            }

            await SetClockAsync(exchange.At, cancellation);
            yield return await SendAsync(exchange, url, cancellation);
        }
    }

    /// <summary>Signatures are judged by the moment at which they were made, whatever the clock shows.</summary>
    Task<JsonElement> SetClockAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        var order = new JsonObject { ["stamps"] = at.ToString("O") };
        if (SetsClock) (order["now"], order["frozen"]) = (at.ToString("O"), true);
        return sandbox.AdminAsync(HttpMethod.Put, "clock", order, cancellation);
    }

    async Task<ReplayedRequest> SendAsync(RecordedExchange exchange, Uri url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(new HttpMethod(exchange.Method), url);
        if (exchange.Body.Length > 0) request.Content = new ByteArrayContent(WithCounterparts(exchange.Body));
        foreach (var (name, value) in exchange.Headers)
        {
            if (request.Headers.TryAddWithoutValidation(name, counterparts.In(value))) continue;
            // A type without a body is sent too: an empty form is one.
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return Compared(exchange, new Answered((int)response.StatusCode, body), ExplanationOf(response));
        }
        catch (Exception e) when (IsBroken(e) && !cancellation.IsCancellationRequested)
        {
            return exchange.Answer is null
                ? new ReplayedRequest(exchange, ReplayVerdict.NotCompared, null, [], null)
                : new ReplayedRequest(exchange, ReplayVerdict.Different, null, [$"no answer came: {e.Message}"], null);
        }
    }

    ReplayedRequest Compared(RecordedExchange exchange, Answered now, string? explanation)
    {
        if (exchange.Answer is not { } then)
            return new ReplayedRequest(exchange, ReplayVerdict.NotCompared, now.Status, [], explanation);
        List<string> differences = [];
        if (then.Status != now.Status) differences.Add($"status: then {then.Status}, now {now.Status}");
        if (then.Body is { } body) differences.AddRange(comparison.Differences(body, now.Body!));
        var verdict = differences.Count == 0 ? ReplayVerdict.Same : ReplayVerdict.Different;
        return new ReplayedRequest(exchange, verdict, now.Status, differences, explanation);
    }

    /// <summary>What is no text stays as it is.</summary>
    byte[] WithCounterparts(byte[] body)
    {
        try
        {
            return Encoding.UTF8.GetBytes(counterparts.In(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body)));
        }
        catch (DecoderFallbackException)
        {
            return body;
        }
    }

    static string? ExplanationOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Simulator-Explain", out var words) ? string.Join(' ', words) : null;

    static bool IsBroken(Exception e) => e is HttpRequestException or IOException or OperationCanceledException;
}
