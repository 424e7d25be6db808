using System.Globalization;
using Simulators.Host.Pipeline;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Stubs;

/// <summary>Passes a request on to the server that a stub names, and its answer back.</summary>
sealed class StubProxy(SandboxRegistry registry, TimeProvider wall)
{
    /// <summary>Counts how often a request was passed on: two stubs that name each other would do so for ever.</summary>
    const string HopsHeader = "X-Simulator-Hops";
    const int MostHops = 8;
    const int LongestAnswer = 32 * 1024 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>They are about one connection, or follow from the body.</summary>
    static readonly HashSet<string> NotPassedOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding",
        "Upgrade", "Host", "Content-Length", "Expect", HopsHeader,
    };

    public async ValueTask<Reply> AskAsync(ProxyTarget target, StubResponse response, Exchange exchange, CancellationToken cancellation)
    {
        var request = exchange.Request;
        if (request.BodyLength > request.Body.Length) return Failed($"bodies of more than {request.Body.Length} bytes are not kept");
        if (HopsOf(request) >= MostHops) return Failed($"it was passed on {MostHops} times already: stubs name each other");
        if (registry.Outside is not { } outside) return Failed("the host does not listen yet");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var end = wall.CreateTimer(state => ((CancellationTokenSource)state!).Cancel(), patience, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            using var passedOn = Message(target, request);
            using var answer = await outside.Http.SendAsync(passedOn, patience.Token);
            var body = await ReadAsync(answer.Content, patience.Token);
            return body is null ? Failed($"its answer is longer than {LongestAnswer} bytes") : ReplyOf(answer, body, response);
        }
        catch (HttpRequestException e)
        {
            return Failed($"{target.Base} does not answer: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"{target.Base} did not answer within {Patience.TotalSeconds} seconds");
        }
    }

    static int HopsOf(WireRequest request) =>
        int.TryParse(request.Header(HopsHeader), NumberStyles.None, CultureInfo.InvariantCulture, out var hops) ? hops : 0;

    static HttpRequestMessage Message(ProxyTarget target, WireRequest request)
    {
        var path = Address.NamesSandbox(request.Target, out _, out var below) ? below : request.Target;
        if (target.PrefixToRemove.Length > 0 && path.StartsWith(target.PrefixToRemove, StringComparison.Ordinal))
            path = path[target.PrefixToRemove.Length..];
        if (!path.StartsWith('/')) path = "/" + path;
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(target.Base.ToString().TrimEnd('/') + path))
        {
            Content = request.Body.Length == 0 ? null : new ReadOnlyMemoryContent(request.Body),
        };
        foreach (var (name, value) in request.Headers.Where(header => !target.Removed.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            Add(message, name, value);
        foreach (var (name, value) in target.Added) Add(message, name, value);
        message.Headers.Add(HopsHeader, (HopsOf(request) + 1).ToString(CultureInfo.InvariantCulture));
        return message;
    }

    static void Add(HttpRequestMessage message, string name, string value)
    {
        if (NotPassedOn.Contains(name) || message.Headers.TryAddWithoutValidation(name, value)) return;
        message.Content?.Headers.TryAddWithoutValidation(name, value);
    }

    static async ValueTask<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (kept.Length + read > LongestAnswer) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    static Reply ReplyOf(HttpResponseMessage answer, byte[] body, StubResponse response)
    {
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> theirs = [.. answer.Headers, .. answer.Content.Headers];
        List<KeyValuePair<string, string>> headers = [.. response.Headers];
        foreach (var (name, values) in theirs)
        {
            if (NotPassedOn.Contains(name) || response.Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))) continue;
            headers.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
        }

        return new Reply((int)answer.StatusCode, "", body, Outcome.Stubbed) { Headers = headers };
    }

    static Reply Failed(string why) => new(
        StatusCodes.Status502BadGateway, "application/json", Refusal.Body($"The stub could not pass the request on: {why}."), Outcome.Stubbed);
}
