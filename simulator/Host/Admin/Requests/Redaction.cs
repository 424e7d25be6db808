using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Requests;

/// <summary>
/// Shows requests and answers without the passwords in them. Only what is shown is changed: criteria are matched on what was sent.
/// </summary>
static partial class Redaction
{
    const string Hidden = "***";

    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body as text, and whether anything in it was hidden.</summary>
    public static (string Text, bool Changed) Body(WireRequest request, Platform? platform)
    {
        var text = Encoding.UTF8.GetString(request.Body.Span);
        if (platform is not { SecretParameters: { Count: > 0 } secrets } || text.Length == 0) return (text, false);
        var type = request.Header("Content-Type") ?? "";
        var shown = type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Parts(text, secrets)
            : LooksLikeJson(text) ? Json(text, secrets)
            : text.AsSpan().TrimStart() is ['<', ..] ? Elements(text, secrets)
            : type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Pairs(text, secrets)
            : text;
        return (shown, shown != text);
    }

    /// <summary>An answer's body: a vendor that makes up passwords answers with them.</summary>
    public static string Answer(Reply reply, Platform? platform)
    {
        var text = Encoding.UTF8.GetString(reply.Body.Span);
        return platform is { SecretParameters: { Count: > 0 } secrets } && text.StartsWith('<') ? Elements(text, secrets) : text;
    }

    /// <summary>Path and query.</summary>
    public static string Target(WireRequest request, Platform? platform)
    {
        var question = request.Target.IndexOf('?', StringComparison.Ordinal);
        return question < 0 || platform is not { SecretParameters: { Count: > 0 } secrets }
            ? request.Target
            : $"{request.Target[..question]}?{Pairs(request.Target[(question + 1)..], secrets)}";
    }

    static string Pairs(string text, IReadOnlySet<string> secrets) =>
        string.Join('&', text.Split('&').Select(pair => Pair(pair, secrets)));

    static string Pair(string pair, IReadOnlySet<string> secrets)
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
    static string Value(string value, IReadOnlySet<string> secrets) =>
        LooksLikeJson(value) && secrets.Any(secret => value.Contains(secret, StringComparison.Ordinal))
            ? Json(value, secrets)
            : value;

    static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    static string Json(string text, IReadOnlySet<string> secrets)
    {
        try
        {
            var node = JsonNode.Parse(text);
            return Hide(node, secrets) ? node!.ToJsonString(Plain) : text;
        }
        catch (JsonException)
        {
            // What cannot be read may hold a password in a place that cannot be found.
            return secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)) ? Hidden : text;
        }
    }

    static bool Hide(JsonNode? node, IReadOnlySet<string> secrets)
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
    static string Elements(string text, IReadOnlySet<string> secrets) => ElementShape().Replace(text, element =>
        secrets.Contains(element.Groups["name"].Value) ? element.Groups["tag"].Value + Hidden : element.Value);

    [GeneratedRegex(
        @"(?<tag><([^\s<>:/]+:)?(?<name>[^\s<>:/]+)(\s[^<>]*)?(?<!/)>)(<!\[CDATA\[.*?(\]\]>|\z)|[^<])+",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ElementShape();

    /// <summary>The parts of a multipart body, of which the journal has the bytes only.</summary>
    static string Parts(string text, IReadOnlySet<string> secrets) => PartShape().Replace(text, part =>
        part.Groups["head"].Value
        + (secrets.Contains(part.Groups["name"].Value) ? Hidden : Value(part.Groups["value"].Value, secrets)));

    [GeneratedRegex(
        "(?<head>\\bname=\"?(?<name>[^\"\r\n;]*)\"?[^\r\n]*(\r\n[^\r\n]+)*\r\n\r\n)(?<value>.*?)(?=\r\n--|\\z)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartShape();
}
