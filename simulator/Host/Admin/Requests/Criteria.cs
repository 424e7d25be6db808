using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Requests;

/// <summary>
/// Which exchanges somebody asks for: WireMock's request pattern, and our own member <c>simulator</c>. What we do not
/// have is answered 422 with the member's name: a criterion that is silently ignored makes a test pass that should not.
/// </summary>
sealed class Criteria
{
    const string Known = "method, url, urlPattern, urlPath, urlPathPattern, queryParameters, headers, bodyPatterns, simulator";
    const string KnownOfSimulator = "platform, operation, outcome, error, rule";

    readonly List<Func<Exchange, bool>> _onDetail = [];
    readonly List<Func<ExchangeCount, bool>> _onCount = [];

    Criteria()
    {
    }

    public static TimeSpan RegexTimeout { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>True when exact counts can be given even of exchanges that are no longer held in full.</summary>
    public bool IsCountable => _onDetail.Count == 0;

    public bool Fits(ExchangeCount count) => _onCount.TrueForAll(test => test(count));

    public bool Fits(Exchange exchange) => FitsCount(exchange) && _onDetail.TrueForAll(test => test(exchange));

    public static Criteria Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Unsupported("$", "must be an object");
        var criteria = new Criteria();
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null) criteria.Add(member.Name, member.Value);
        }

        return criteria;
    }

    public static BadHttpRequestException Unsupported(string path, string problem) =>
        new($"{path} {problem}.", StatusCodes.Status422UnprocessableEntity);

    public static string Text(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Unsupported(path, "must be a text");

    public static bool Flag(JsonElement value, string path) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Unsupported(path, "must be true or false");

    bool FitsCount(Exchange exchange) => _onCount.Count == 0 || Fits(new ExchangeCount(
        exchange.Platform?.Name, exchange.Operation?.Name, exchange.Outcome, exchange.Error, 1));

    void Add(string name, JsonElement value)
    {
        switch (name)
        {
            case "method":
                var method = Text(value, name);
                if (!method.Equals("ANY", StringComparison.OrdinalIgnoreCase))
                    _onDetail.Add(exchange => exchange.Request.Method.Equals(method, StringComparison.OrdinalIgnoreCase));
                break;
            case "url" or "urlPath" or "urlPattern" or "urlPathPattern":
                AddUrl(name, Text(value, name));
                break;
            case "queryParameters":
                foreach (var (key, pattern) in Patterns(value, name))
                    _onDetail.Add(exchange => FitsAny(pattern, QueryValues(exchange.Request, key)));
                break;
            case "headers":
                foreach (var (key, pattern) in Patterns(value, name))
                    _onDetail.Add(exchange => pattern.Fits(exchange.Request.Header(key)));
                break;
            case "bodyPatterns":
                AddBody(value, name);
                break;
            case "simulator":
                AddSimulator(value, name);
                break;
            default:
                throw Unsupported(name, $"is not supported here; {Known} are");
        }
    }

    /// <summary>The address fits with the prefix that selects the sandbox and without: either is a client's view.</summary>
    void AddUrl(string name, string expected)
    {
        var pathOnly = name is "urlPath" or "urlPathPattern";
        Func<string, bool> test = name is "url" or "urlPath"
            ? expected.Equals
            : ValuePattern.Whole(expected, StringComparison.Ordinal, name).IsMatch;
        _onDetail.Add(exchange =>
        {
            var url = exchange.Request.Target;
            if (pathOnly) url = url.Split('?')[0];
            return test(url) || (Pipeline.Address.NamesSandbox(url, out _, out var below) && test(below));
        });
    }

    void AddBody(JsonElement patterns, string path)
    {
        if (patterns.ValueKind != JsonValueKind.Array) throw Unsupported(path, "must be an array");
        var i = 0;
        foreach (var json in patterns.EnumerateArray())
        {
            var pattern = ValuePattern.Read(json, $"{path}[{i++}]");
            _onDetail.Add(exchange => pattern.Fits(
                exchange.Request.Body.Length == 0 && pattern.Absent
                    ? null
                    : Encoding.UTF8.GetString(exchange.Request.Body.Span)));
        }
    }

    void AddSimulator(JsonElement members, string path)
    {
        if (members.ValueKind != JsonValueKind.Object) throw Unsupported(path, "must be an object");
        foreach (var member in members.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null) continue;
            var expected = Text(member.Value, $"{path}.{member.Name}");
            switch (member.Name)
            {
                case "platform":
                    _onCount.Add(count => count.Platform == expected);
                    break;
                case "operation":
                    _onCount.Add(count => count.Operation == expected);
                    break;
                case "error":
                    _onCount.Add(count => count.Error == expected);
                    break;
                case "outcome":
                    if (!Words.AllOutcomes.Contains(expected))
                        throw Unsupported($"{path}.outcome", $"is one of {string.Join(", ", Words.AllOutcomes)}");
                    _onCount.Add(count => Words.Of(count.Outcome) == expected);
                    break;
                case "rule":
                    _onDetail.Add(exchange => Names(exchange, expected));
                    break;
                default:
                    throw Unsupported($"{path}.{member.Name}", $"is not supported here; {KnownOfSimulator} are");
            }
        }
    }

    static bool Names(Exchange exchange, string rule)
    {
        foreach (var decided in exchange.Rules)
        {
            if (decided.Id == rule) return true;
        }

        return false;
    }

    static List<(string Name, ValuePattern Pattern)> Patterns(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Unsupported(path, "must be an object");
        return [.. json.EnumerateObject().Select(member =>
            (member.Name, ValuePattern.Read(member.Value, $"{path}.{member.Name}")))];
    }

    static bool FitsAny(ValuePattern pattern, List<string> values) =>
        pattern.Absent ? values.Count == 0 : values.Exists(pattern.Fits);

    static List<string> QueryValues(WireRequest request, string name)
    {
        List<string> values = [];
        foreach (var pair in new QueryStringEnumerable(request.Query))
        {
            if (pair.DecodeName().Span.SequenceEqual(name)) values.Add(pair.DecodeValue().ToString());
        }

        return values;
    }
}
