using System.Text;
using System.Web;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>
/// A client's way to sign and to send, as its source has it: ClassLink's seven samples (classlinkinc/request-libraries)
/// and the Ruby gem of cpoms. What they have in common: the query is taken apart into a dictionary, the names are not
/// encoded, and there is no oauth_version.
/// </summary>
/// <param name="Name">Its language.</param>
/// <param name="Unescape">How it decodes the query before it signs.</param>
/// <param name="EscapeValue">How it encodes a value.</param>
/// <param name="EscapeWhole">How it encodes the URL and the joined parameters.</param>
/// <param name="Send">The URL that it sends.</param>
public sealed record SampleClient(
    string Name,
    Func<string, string> Unescape,
    Func<string, string> EscapeValue,
    Func<string, string> EscapeWhole,
    Func<string, string> Send)
{
    static readonly string[] NodeRaw = ["!", "*", "(", ")"];

    public static readonly IReadOnlyList<SampleClient> All =
    [
        new(
            "node", Uri.UnescapeDataString, text => Node(text).Replace("'", "%27", StringComparison.Ordinal), Node,
            url => Resent(url, Rfc)),
        new("php", Uri.UnescapeDataString, Rfc, Rfc, url => url.Replace(" ", "%20", StringComparison.Ordinal)),
        new("ruby", FormDecode, Rfc, Rfc, url => url),
        new("go", Uri.UnescapeDataString, Rfc, Rfc, url => url),
        new(
            "python", Uri.UnescapeDataString, text => Rfc(text).Replace("%2F", "/", StringComparison.Ordinal), Rfc,
            url => Resent(url, text => Rfc(text).Replace("%20", "+", StringComparison.Ordinal))),
        new("java", FormDecode, Java, Java, url => url),
        new("dotnet", FormDecode, DotNet, DotNet, url => url),
    ];

    public static SampleClient Named(string name) => All.Single(client => client.Name == name);

    /// <summary>What goes over the wire for a URL that the client is given.</summary>
    public (string Url, string Header) Request(string url, string key, string secret, string timestamp, string nonce)
    {
        ArgumentNullException.ThrowIfNull(url);
        var pieces = url.Split('?');
        var oauth = new Dictionary<string, string>
        {
            ["oauth_consumer_key"] = key,
            ["oauth_signature_method"] = "HMAC-SHA256",
            ["oauth_timestamp"] = timestamp,
            ["oauth_nonce"] = nonce,
        };
        var all = new SortedDictionary<string, string>(oauth, StringComparer.Ordinal);
        if (pieces.Length == 2)
        {
            foreach (var (name, value) in Parameters(pieces[1], Unescape)) all[name] = value;
        }

        var joined = string.Join('&', all.Select(pair => $"{pair.Key}={EscapeValue(pair.Value)}"));
        var text = $"GET&{EscapeWhole(pieces[0])}&{EscapeWhole(joined)}";
        oauth["oauth_signature"] = Signer.Mac("HMAC-SHA256", EscapeWhole(secret) + "&", text);
        return (Send(url), "OAuth " + string.Join(',', oauth.Select(pair => $"{pair.Key}=\"{EscapeWhole(pair.Value)}\"")));
    }

    /// <summary>Each decoded and then split at its equals signs: if there is more than one, it must be the filter.</summary>
    static IEnumerable<(string Name, string Value)> Parameters(string query, Func<string, string> unescape)
    {
        foreach (var pair in query.Split('&'))
        {
            var decoded = unescape(pair);
            var split = decoded.Split('=');
            yield return split.Length == 2 ? (split[0], split[1]) : ("filter", decoded["filter=".Length..]);
        }
    }

    /// <summary>The libraries under the Python and Node samples are given the decoded parameters and encode them again.</summary>
    static string Resent(string url, Func<string, string> escape)
    {
        var pieces = url.Split('?');
        return pieces.Length < 2 ? url : pieces[0] + "?" + string.Join(
            '&', Parameters(pieces[1], Uri.UnescapeDataString).Select(pair => $"{pair.Name}={escape(pair.Value)}"));
    }

    /// <summary>rawurlencode, CGI.escape and url.QueryEscape with the blank mended, quote_plus without blanks.</summary>
    static string Rfc(string text) => Uri.EscapeDataString(text);

    /// <summary>encodeURIComponent.</summary>
    static string Node(string text)
    {
        var escaped = Rfc(text).Replace("%27", "'", StringComparison.Ordinal);
        return NodeRaw.Aggregate(escaped, (done, raw) => done.Replace(Rfc(raw), raw, StringComparison.Ordinal));
    }

    /// <summary>java.net.URLEncoder, with plus made %20.</summary>
    static string Java(string text) =>
        Rfc(text).Replace("~", "%7E", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal);

    /// <summary>HttpUtility.UrlEncode with plus made %20 and the escapes in upper case.</summary>
    static string DotNet(string text)
    {
        var escaped = new StringBuilder(HttpUtility.UrlEncode(text).Replace("+", "%20", StringComparison.Ordinal));
        for (var i = 0; i + 2 < escaped.Length; i++)
        {
            if (escaped[i] != '%') continue;
            (escaped[i + 1], escaped[i + 2]) = (char.ToUpperInvariant(escaped[i + 1]), char.ToUpperInvariant(escaped[i + 2]));
        }

        return escaped.ToString();
    }

    static string FormDecode(string text) => HttpUtility.UrlDecode(text);
}
