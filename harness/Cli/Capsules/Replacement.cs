using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Cli.Capsules;

/// <summary>Puts a stand-in of the same shape in place of each word, password and date, in whatever way it is encoded.</summary>
sealed class Replacement
{
    const string BeforeIt = @"(?:(?<=%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\n)|(?<![\p{L}\p{Nd}]))";
    const string AfterIt = @"(?![\p{L}\p{M}\p{Nd}])";

    static readonly Func<string, string>[] Encodings =
    [
        text => text,
        Uri.EscapeDataString,
        text => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal),
        text => LowerHex(Uri.EscapeDataString(text)),
        text => JsonSerializer.Serialize(text)[1..^1],
        text => LowerEscapes(JsonSerializer.Serialize(text)[1..^1]),
        text => System.Security.SecurityElement.Escape(text),
    ];

    readonly Dictionary<string, string> _standIns = new(StringComparer.Ordinal);
    readonly Regex? _any;

    public Replacement(PersonalValues values)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (word, standIn) in StandIn.InOrder([.. values.Words.Order(StringComparer.Ordinal)], taken))
        {
            foreach (var (one, other) in Cases(word, standIn)) Add(one, other);
        }

        foreach (var secret in values.Secrets.Order(StringComparer.Ordinal))
        {
            var standIn = StandIn.Of(secret, taken);
            Add(secret, standIn);
            _standIns.TryAdd(Md5(secret), Md5(standIn));
        }

        foreach (var date in values.Dates) Add(date, $"{date[..4]}-01-01");
        if (_standIns.Count == 0) return;
        // The longest first: a name may be part of a password.
        var all = _standIns.Keys
            .OrderByDescending(key => key.Length)
            .ThenBy(key => key, StringComparer.Ordinal)
            .Select(Regex.Escape);
        _any = new Regex($"{BeforeIt}(?:{string.Join('|', all)}){AfterIt}", RegexOptions.CultureInvariant);
    }

    public string In(string text) => _any?.Replace(text, found => _standIns[found.Value]) ?? text;

    void Add(string value, string standIn)
    {
        foreach (var encode in Encodings) _standIns.TryAdd(encode(value), encode(standIn));
    }

    /// <summary>As platforms write a word: as a name, in lower case, in capitals.</summary>
    static IEnumerable<(string Word, string StandIn)> Cases(string word, string standIn) =>
    [
        (word, standIn),
        (Title(word), Title(standIn)),
        (word.ToUpperInvariant(), standIn.ToUpperInvariant()),
    ];

    static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    static string LowerHex(string text) => Regex.Replace(text, "%[0-9A-F]{2}", found => found.Value.ToLowerInvariant());

    static string LowerEscapes(string text) => Regex.Replace(text, @"\\u[0-9A-Fa-f]{4}", found => found.Value.ToLowerInvariant());

    /// <summary>ClassIn may be sent the digest of a password in its place.</summary>
    static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
