using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Simulators.Host.Pipeline;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Matching;

/// <summary>A request that patterns are held against, taken apart as they ask for it.</summary>
sealed class RequestSubject(WireRequest request)
{
    List<KeyValuePair<string, string>>? _query;
    List<KeyValuePair<string, string>>? _form;
    MatchedValue? _body;

    public WireRequest Request => request;

    /// <summary>All patterns together may make so much work of it.</summary>
    public Budget Budget { get; } = new();

    /// <summary>False for a body that is longer than what the host keeps of one: nothing can be said of it.</summary>
    public bool IsBodyWhole => request.BodyLength == request.Body.Length;

    public MatchedValue Body => _body ??= request.Body.Length == 0
        ? new MatchedValue((string?)null, Budget)
        : new MatchedValue(request.Body, Budget);

    /// <summary>The address with the prefix that selects the sandbox and without: either is a client's view.</summary>
    public IEnumerable<string> Urls(bool pathOnly)
    {
        var url = pathOnly ? request.Target.Split('?')[0] : request.Target;
        return Address.NamesSandbox(url, out _, out var below) ? [below, url] : [url];
    }

    public List<string> Query(string name) => Values(_query ??= Decoded(request.Query), name);

    public List<string> Form(string name) => Values(_form ??= ReadForm(), name);

    public string? Cookie(string name)
    {
        foreach (var pair in (request.Header("Cookie") ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && pair[..equals] == name) return pair[(equals + 1)..];
        }

        return null;
    }

    static List<string> Values(List<KeyValuePair<string, string>> pairs, string name) =>
        [.. pairs.Where(pair => pair.Key == name).Select(pair => pair.Value)];

    List<KeyValuePair<string, string>> ReadForm() =>
        request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true
            ? Decoded(Encoding.UTF8.GetString(request.Body.Span))
            : [];

    static List<KeyValuePair<string, string>> Decoded(string text)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (var pair in new QueryStringEnumerable(text))
            pairs.Add(KeyValuePair.Create(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return pairs;
    }
}
