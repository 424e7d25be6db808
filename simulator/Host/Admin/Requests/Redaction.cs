using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Simulators.Kernel.Journal;

namespace Simulators.Host.Admin.Requests;

/// <summary>
/// Shows requests and answers without the passwords, keys and tokens in them, unless the host was started to show them. Only what
/// is shown is changed: criteria are matched on what was sent.
/// </summary>
static partial class Redaction
{
    const string Hidden = "***";

    /// <summary>In milliseconds of the machine's time: on a busy one a moment's work takes a second.</summary>
    const int Patience = 5000;

    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Headers that hold nothing but a secret.</summary>
    static readonly HashSet<string> SecretHeaders =
        new(["Cookie", "Set-Cookie", "X-Admin-Key"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The body as text, and whether anything in it was hidden.</summary>
    public static (string Text, bool Changed) Body(Exchange exchange)
    {
        var request = exchange.Request;
        var text = Encoding.UTF8.GetString(request.Body.Span);
        if (exchange.ShowsSecrets || text.Length == 0) return (text, false);
        var secrets = SecretNames.Of(exchange.Platform);
        var type = request.Header("Content-Type") ?? "";
        var shown = type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Parts(text, secrets)
            : Document(text, secrets) is { } document ? document
            : type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Pairs(text, secrets)
            : text;
        return (shown, shown != text);
    }

    /// <summary>An answer's body: a vendor that makes up passwords or hands out tokens answers with them.</summary>
    public static string Answer(Exchange exchange)
    {
        var text = Encoding.UTF8.GetString(exchange.Reply!.Body.Span);
        return exchange.ShowsSecrets ? text : Document(text, SecretNames.Of(exchange.Platform)) ?? text;
    }

    /// <summary>Path and query.</summary>
    public static string Target(Exchange exchange) => exchange.ShowsSecrets
        ? exchange.Request.Target
        : Address(exchange.Request.Target, SecretNames.Of(exchange.Platform));

    /// <summary>Headers by name; of several with one name the last.</summary>
    public static IReadOnlyDictionary<string, string> Headers(Exchange exchange, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var secrets = SecretNames.Of(exchange.Platform);
        var shown = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers) shown[name] = exchange.ShowsSecrets ? value : Header(name, value, secrets);
        return shown;
    }

    static string Header(string name, string value, SecretNames secrets) =>
        SecretHeaders.Contains(name) || secrets.Contains(name) ? Hidden
        : name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase) ? Authorization(value)
        : name is "Location" or "Referer" ? Address(value, secrets)
        : value;

    /// <summary>The scheme is shown; of OAuth 1.0 the parameters too, for mistakes are made in them: only what proves is hidden.</summary>
    static string Authorization(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return Hidden;
        return value.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase)
            ? Replace(OAuthProof(), value, proof => $"{proof.Groups["name"].Value}\"{Hidden}\"")
            : $"{value[..space]} {Hidden}";
    }

    [GeneratedRegex("(?<name>oauth_(signature|token|verifier)\\s*=\\s*)(\"[^\"]*\"?|[^\",]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience)]
    private static partial Regex OAuthProof();

    static string Address(string target, SecretNames secrets)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? target : $"{target[..question]}?{Pairs(target[(question + 1)..], secrets)}";
    }

    /// <summary>A JSON or XML text without its secrets; null when it is neither.</summary>
    static string? Document(string text, SecretNames secrets) =>
        LooksLikeJson(text) ? Json(text, secrets)
        : text.AsSpan().TrimStart() is ['<', ..] ? Elements(text, secrets)
        : null;

    static string Pairs(string text, SecretNames secrets) =>
        string.Join('&', text.Split('&').Select(pair => Pair(pair, secrets)));

    static string Pair(string pair, SecretNames secrets)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return pair;
        if (secrets.Contains(Decode(pair[..equals]))) return $"{pair[..equals]}={Hidden}";
        var value = Decode(pair[(equals + 1)..]);
        var shown = Value(value, secrets);
        return shown == value ? pair : $"{pair[..equals]}={Uri.EscapeDataString(shown)}";
    }

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>A field's value may be a JSON text of its own: the students of registerMultiple.</summary>
    static string Value(string value, SecretNames secrets) =>
        LooksLikeJson(value) && secrets.OccurIn(value)
            ? Json(value, secrets)
            : value;

    static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    static string Json(string text, SecretNames secrets)
    {
        try
        {
            var node = JsonNode.Parse(text);
            return Hide(node, secrets) ? node!.ToJsonString(Plain) : text;
        }
        catch (JsonException)
        {
            // What cannot be read may hold a password in a place that cannot be found.
            return secrets.OccurIn(text) ? Hidden : text;
        }
    }

    static bool Hide(JsonNode? node, SecretNames secrets)
    {
        var changed = false;
        if (node is JsonArray array)
        {
            foreach (var item in array) changed |= Hide(item, secrets);
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Select(member => member.Key).ToList())
            {
                if (secrets.Contains(name)) (members[name], changed) = (Hidden, true);
                else changed |= Hide(members[name], secrets);
            }
        }

        return changed;
    }

    /// <summary>The texts of an XML document's elements, well-formed or not: a password stands right behind its tag.</summary>
    static string Elements(string text, SecretNames secrets) => Replace(ElementShape(), text, element =>
        secrets.Contains(element.Groups["name"].Value) ? element.Groups["tag"].Value + Hidden : element.Value);

    [GeneratedRegex(
        @"(?<tag><([^\s<>:/]+:)?(?<name>[^\s<>:/]+)(\s[^<>]*)?(?<!/)>)(<!\[CDATA\[.*?(\]\]>|\z)|[^<])+",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patience)]
    private static partial Regex ElementShape();

    /// <summary>What takes so long, of a text or of a machine, that nobody can tell what is secret in it, is not shown.</summary>
    static string Replace(Regex shape, string text, MatchEvaluator replacement)
    {
        try
        {
            return shape.Replace(text, replacement);
        }
        catch (RegexMatchTimeoutException)
        {
            return Hidden;
        }
    }

    /// <summary>The parts of a multipart body, of which the journal has the bytes only.</summary>
    static string Parts(string text, SecretNames secrets) => Replace(PartShape(), text, part =>
        part.Groups["head"].Value
        + (secrets.Contains(part.Groups["name"].Value) ? Hidden : Value(part.Groups["value"].Value, secrets)));

    // Atomic groups and few lines: a body that is made to look like many parts costs no more than its length.
    [GeneratedRegex(
        "(?<head>(?>^[^\r\n]*?\\bname=)(?>\"?(?<name>[^\"\r\n;]*)\"?[^\r\n]*(\r\n[^\r\n]+){0,20})\r\n\r\n)"
        + "(?<value>.*?)(?=\r\n--|\\z)",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patience)]
    private static partial Regex PartShape();
}
