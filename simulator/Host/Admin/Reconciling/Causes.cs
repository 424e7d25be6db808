using System.Buffers;
using System.Net;
using System.Text;
using Simulators.Kernel.Journal;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Reconciling;

/// <summary>
/// Finds the request that made a person what the target holds: the newest that names the person and was accepted, or, where
/// there is none or the person is missing, the newest that names him or her at all. A request names a person by id, external id,
/// address or telephone number.
/// </summary>
sealed class Causes
{
    /// <summary>Of a body no more than this is read; a longer one is a batch of thousands.</summary>
    const int MostText = 1024 * 1024;

    /// <summary>A shorter key (7) is a number of anything, unless it stands where ids stand.</summary>
    const int Shortest = 5;

    readonly Dictionary<string, List<int>> _byKey = new(StringComparer.OrdinalIgnoreCase);
    readonly Exchange?[] _causes;
    readonly Exchange?[] _mentions;
    readonly IReadOnlyList<(PlatformInstance Target, Finding Finding)> _findings;
    int _open;

    Causes(IReadOnlyList<(PlatformInstance Target, Finding Finding)> findings)
    {
        _findings = findings;
        _causes = new Exchange?[findings.Count];
        _mentions = new Exchange?[findings.Count];
        _open = findings.Count;
        for (var i = 0; i < findings.Count; i++)
        {
            foreach (var key in KeysOf(findings[i].Finding))
            {
                if (_byKey.TryGetValue(key, out var which)) which.Add(i);
                else _byKey.Add(key, [i]);
            }
        }
    }

    /// <summary>One for each finding, in their order; null where the journal holds none.</summary>
    public static IReadOnlyList<Exchange?> Of(Sandbox sandbox, IReadOnlyList<(PlatformInstance Target, Finding Finding)> findings)
    {
        var causes = new Causes(findings);
        if (causes._byKey.Count == 0) return causes._causes;
        var platforms = findings.Select(finding => finding.Target.Platform).ToHashSet();
        var keys = SearchValues.Create([.. causes._byKey.Keys], StringComparison.OrdinalIgnoreCase);
        foreach (var exchange in sandbox.Journal.Entries().Reverse())
        {
            if (causes._open == 0) break;
            if (exchange.Platform is { } platform && platforms.Contains(platform)) causes.Look(exchange, keys);
        }

        return [.. causes._causes.Zip(causes._mentions, (cause, mention) => cause ?? mention)];
    }

    void Look(Exchange exchange, SearchValues<string> keys)
    {
        var text = TextOf(exchange);
        var rest = text.AsSpan();
        var seen = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        while (rest.IndexOfAny(keys) is >= 0 and var at)
        {
            var word = Word(rest, at);
            if (seen.TryGetValue(word, out var which) && (word.Length >= Shortest || IsId(rest[..at]))) Name(exchange, which);
            rest = rest[(at + Math.Max(word.Length, 1))..];
        }
    }

    void Name(Exchange exchange, List<int> which)
    {
        foreach (var i in which)
        {
            var (target, finding) = _findings[i];
            if (_causes[i] is not null || exchange.Platform != target.Platform) continue;
            _mentions[i] ??= exchange;
            if (finding.Kind != FindingKind.Missing && exchange.Outcome != Outcome.Accepted) continue;
            _causes[i] = exchange;
            _open--;
        }
    }

    /// <summary>The whole word at a place: 7 is not named by 17.</summary>
    static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && IsPart(text[at - 1])) return [];
        var end = at;
        while (end < text.Length && IsPart(text[end])) end++;
        return text[at..end];
    }

    /// <summary>Whether what follows is an id: a segment of a path, or a member of that name.</summary>
    static bool IsId(ReadOnlySpan<char> before) => before.EndsWith("/") || before.EndsWith("\"id\":");

    static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is '@' or '.' or '_' or '-' or '+';

    static IEnumerable<string> KeysOf(Finding finding) =>
        new[] { finding.Source, finding.Target }.OfType<Person>()
            .SelectMany(person => new[] { person.ExternalId, person.Email, person.Phone, person == finding.Target ? person.Id : null })
            .OfType<string>()
            .Where(key => key.Length > 0 && key.All(IsPart))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Address, body and answer, decoded as forms are: JSON and XML lose nothing that a key could have.</summary>
    static string TextOf(Exchange exchange)
    {
        var request = exchange.Request;
        var isForm = request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        var body = Of(request.Body.Span);
        return string.Join(
            '\n',
            Uri.UnescapeDataString(request.Target),
            isForm == true ? WebUtility.UrlDecode(body) : body,
            exchange.Reply is { } reply ? Of(reply.Body.Span) : "");

        static string Of(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostText)]);
    }
}
