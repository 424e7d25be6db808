using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Cli.Capsules;

/// <summary>Puts a stand-in of the same shape in place of each value, in whatever way it is encoded.</summary>
sealed class Replacement
{
    const string BeforeIt = @"(?:(?<=%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})|(?<![A-Za-z0-9]))";
    const string AfterIt = "(?![A-Za-z0-9])";

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Dictionary<string, string> _standIns = new(StringComparer.Ordinal);
    readonly Regex? _any;

    public Replacement(IEnumerable<string> values)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.Order(StringComparer.Ordinal))
        {
            var standIn = StandIn.Of(value, taken);
            foreach (var encode in Encodings) _standIns.TryAdd(encode(value), encode(standIn));
        }

        if (_standIns.Count == 0) return;
        // The longest first: a name is part of an address.
        var all = _standIns.Keys.OrderByDescending(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).Select(Regex.Escape);
        _any = new Regex($"{BeforeIt}(?:{string.Join('|', all)}){AfterIt}", RegexOptions.CultureInvariant);
    }

    static readonly Func<string, string>[] Encodings =
    [
        text => text,
        Uri.EscapeDataString,
        text => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal),
        text => LowerHex(Uri.EscapeDataString(text)),
        text => LowerHex(Uri.EscapeDataString(text)).Replace("%20", "+", StringComparison.Ordinal),
        text => JsonSerializer.Serialize(text)[1..^1],
        LowerEscapes,
        text => JsonSerializer.Serialize(text, Relaxed)[1..^1],
        text => System.Security.SecurityElement.Escape(text),
        Md5,
    ];

    public string In(string text) => _any?.Replace(text, found => _standIns[found.Value]) ?? text;

    static string LowerHex(string text) => Regex.Replace(text, "%[0-9A-F]{2}", found => found.Value.ToLowerInvariant());

    static string LowerEscapes(string text) =>
        Regex.Replace(JsonSerializer.Serialize(text)[1..^1], @"\\u[0-9A-Fa-f]{4}", found => found.Value.ToLowerInvariant());

    /// <summary>ClassIn is sent the digest of a password in its place.</summary>
#pragma warning disable CA5351
    static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
