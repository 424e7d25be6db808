using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Steps.ClassLink;

/// <summary>How the application signs its next calls by OAuth 1.0a; as it should, where no step says otherwise.</summary>
public sealed record Signature
{
    /// <summary>Parameters that say something else than they should; null is left out.</summary>
    public IReadOnlyDictionary<string, string?> Said { get; init; } = new Dictionary<string, string?>();

    /// <summary>Parameters that are sent twice.</summary>
    public IReadOnlyList<string> Twice { get; init; } = [];

    /// <summary>Another secret than the district's.</summary>
    public string? Secret { get; init; }

    /// <summary>How long ago it was made; negative is in the future.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>Where it stands: header, query or form.</summary>
    public string Place { get; init; } = "header";

    /// <summary>Whether the parameters come in the opposite order.</summary>
    public bool Reversed { get; init; }

    /// <summary>Whether values in the header stand in double quotes.</summary>
    public bool Quoted { get; init; } = true;

    /// <summary>A part of the address that was added after signing.</summary>
    public string? AddedLater { get; init; }

    /// <summary>Whether a plus sign in the query was signed as itself, and not as a blank.</summary>
    public bool PlusIsItself { get; init; }

    public Habit Habit { get; init; } = Habit.Strict;

    /// <summary>The parameters of the protocol with the signature, in the order in which they are sent.</summary>
    public IReadOnlyList<(string Name, string Value)> Make(
        string method,
        string url,
        string key,
        string secret,
        DateTimeOffset now,
        string nonce)
    {
        Dictionary<string, string?> parts = new()
        {
            ["oauth_consumer_key"] = key,
            ["oauth_signature_method"] = "HMAC-SHA256",
            ["oauth_timestamp"] = (now - Age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["oauth_nonce"] = nonce,
        };
        foreach (var (name, value) in Said) parts[name] = value;
        List<(string Name, string Value)> sent =
            [.. parts.Where(part => part.Value is not null).Select(part => (part.Key, part.Value!))];
        var text = BaseString(method, url, sent);
        if (!Said.ContainsKey("oauth_signature"))
            sent.Add(("oauth_signature", Code(parts["oauth_signature_method"], secret, text)));
        sent.AddRange(sent.Where(part => Twice.Contains(part.Name)).ToList());
        if (Reversed) sent.Reverse();
        return sent;
    }

    /// <summary>The header's value.</summary>
    public string Header(IEnumerable<(string Name, string Value)> parts)
    {
        var mark = Quoted ? "\"" : "";
        return "OAuth " + string.Join(", ", parts.Select(part => $"{part.Name}={mark}{Uri.EscapeDataString(part.Value)}{mark}"));
    }

    /// <summary>The text that is signed [RFC 5849 section 3.4.1].</summary>
    string BaseString(string method, string url, IEnumerable<(string Name, string Value)> protocol)
    {
        var signed = AddedLater is null ? url : url.Replace(AddedLater, "", StringComparison.Ordinal).TrimEnd('?', '&');
        var pieces = signed.Split('?', 2);
        var query = pieces.Length < 2 ? [] : pieces[1].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair);
        var all = protocol.Concat(query)
            .Select(pair => (Name: Uri.EscapeDataString(pair.Name), Value: Habit.Inside(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}");
        return $"{method}&{Habit.Outside(pieces[0])}&{Habit.Outside(string.Join('&', all))}";
    }

    (string Name, string Value) Pair(string pair)
    {
        var parts = (PlusIsItself ? pair : pair.Replace('+', ' ')).Split('=', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length < 2 ? "" : Uri.UnescapeDataString(parts[1]));
    }

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is OAuth 1.0a's choice.")]
    static string Code(string? method, string secret, string text)
    {
        var (key, bytes) = (Encoding.UTF8.GetBytes(Uri.EscapeDataString(secret) + "&"), Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(method == "HMAC-SHA1" ? HMACSHA1.HashData(key, bytes) : HMACSHA256.HashData(key, bytes));
    }
}
