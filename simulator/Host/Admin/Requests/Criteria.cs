using System.Text.Json;
using Simulators.Host.Matching;
using Simulators.Kernel.Journal;

namespace Simulators.Host.Admin.Requests;

/// <summary>Which exchanges somebody asks for: WireMock's request pattern, and our own member <c>simulator</c>.</summary>
sealed class Criteria
{
    const string KnownOfSimulator = "platform, operation, outcome, error, rule";

    readonly List<Func<Exchange, bool>> _onDetail = [];
    readonly List<Func<ExchangeCount, bool>> _onCount = [];

    /// <summary>What they ask of the request itself.</summary>
    public RequestPattern Pattern { get; }

    Criteria(RequestPattern pattern) => Pattern = pattern;

    /// <summary>True when exact counts can be given even of exchanges that are no longer held in full.</summary>
    public bool IsCountable => _onDetail.Count == 0 && Pattern.IsEmpty;

    public bool Fits(ExchangeCount count) => _onCount.TrueForAll(test => test(count));

    public bool Fits(Exchange exchange) =>
        FitsCount(exchange)
        && _onDetail.TrueForAll(test => test(exchange))
        && (Pattern.IsEmpty || Pattern.Fits(new RequestSubject(exchange.Request)));

    public static Criteria Read(JsonElement json, string path = "")
    {
        List<RequestPart> parts = [];
        List<JsonProperty> ofSimulator = [];
        foreach (var member in PatternJson.Members(json, path.Length == 0 ? "$" : path))
        {
            var place = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (member.Name == "simulator") ofSimulator.AddRange(PatternJson.Members(member.Value, place));
            else if (!RequestPartReader.TryRead(json, member, place, parts))
                throw PatternJson.Unsupported(place, $"is not supported here; {RequestPartReader.Known}, simulator are");
        }

        var criteria = new Criteria(new RequestPattern(parts));
        foreach (var member in ofSimulator) criteria.Add(member, path.Length == 0 ? "simulator" : $"{path}.simulator");
        return criteria;
    }

    bool FitsCount(Exchange exchange) => _onCount.Count == 0 || Fits(new ExchangeCount(
        exchange.Platform?.Name, exchange.Operation?.Name, exchange.Outcome, exchange.Error, 1));

    void Add(JsonProperty member, string path)
    {
        var expected = PatternJson.Text(member.Value, $"{path}.{member.Name}");
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
                    throw PatternJson.Unsupported($"{path}.outcome", $"is one of {string.Join(", ", Words.AllOutcomes)}");
                _onCount.Add(count => Words.Of(count.Outcome) == expected);
                break;
            case "rule":
                _onDetail.Add(exchange => Names(exchange, expected));
                break;
            default:
                throw PatternJson.Unsupported($"{path}.{member.Name}", $"is not supported here; {KnownOfSimulator} are");
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
}
