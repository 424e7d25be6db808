using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>Signs as RFC 5849 says, by an implementation of its own; each of its parts can be spoilt.</summary>
public sealed record Signer
{
    public required string Url { get; init; }

    public required string Key { get; init; }

    public required string Secret { get; init; }

    public required string Timestamp { get; init; }

    public required string Nonce { get; init; }

    public string Method { get; init; } = "GET";

    public string Algorithm { get; init; } = "HMAC-SHA256";

    /// <summary>What oauth_signature_method says, when it is not what was done.</summary>
    public string? ClaimedAlgorithm { get; init; }

    /// <summary>oauth_version; null is none.</summary>
    public string? Version { get; init; }

    /// <summary>The URL that is signed, when it is not the one that is sent.</summary>
    public string? SignedUrl { get; init; }

    /// <summary>What follows the secret in the key.</summary>
    public string AfterSecret { get; init; } = "&";

    /// <summary>How plus signs in the query are read.</summary>
    public bool PlusIsSpace { get; init; } = true;

    /// <summary>Parameters beside those of the URL: of a form, or more of the protocol.</summary>
    public IReadOnlyList<(string Name, string Value)> More { get; init; } = [];

    /// <summary>What is done to the text before it is signed.</summary>
    public Func<string, string> Spoil { get; init; } = text => text;

    /// <summary>The parameters of the protocol, without the signature.</summary>
    public List<(string Name, string Value)> Protocol
    {
        get
        {
            List<(string, string)> protocol =
            [
                ("oauth_consumer_key", Key),
                ("oauth_signature_method", ClaimedAlgorithm ?? Algorithm),
                ("oauth_timestamp", Timestamp),
                ("oauth_nonce", Nonce),
            ];
            if (Version is not null) protocol.Add(("oauth_version", Version));
            return protocol;
        }
    }

    public string BaseString
    {
        get
        {
            var pieces = (SignedUrl ?? Url).Split('?', 2);
            var query = pieces.Length < 2 ? [] : pieces[1].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair);
            var all = Protocol.Concat(More).Concat(query)
                .Select(pair => (Name: Uri.EscapeDataString(pair.Name), Value: Uri.EscapeDataString(pair.Value)))
                .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => $"{pair.Name}={pair.Value}");
            return $"{Method}&{Uri.EscapeDataString(pieces[0])}&{Uri.EscapeDataString(string.Join('&', all))}";
        }
    }

    public string Signature => Mac(Algorithm, Uri.EscapeDataString(Secret) + AfterSecret, Spoil(BaseString));

    /// <summary>The header, its parameters in the order given.</summary>
    public string Header(string separator = ", ", bool reversed = false)
    {
        var all = Protocol.Append(("oauth_signature", Signature)).Select(
            pair => $"{pair.Item1}=\"{Uri.EscapeDataString(pair.Item2)}\"");
        return $"OAuth {string.Join(separator, reversed ? all.Reverse() : all)}";
    }

    /// <summary>The protocol's parameters as a query or form has them.</summary>
    public string Pairs() => string.Join('&', Protocol.Append(("oauth_signature", Signature))
        .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is OAuth 1.0a's choice.")]
    public static string Mac(string algorithm, string key, string text)
    {
        var (secret, bytes) = (Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(
            algorithm == "HMAC-SHA1" ? HMACSHA1.HashData(secret, bytes) : HMACSHA256.HashData(secret, bytes));
    }

    (string Name, string Value) Pair(string pair)
    {
        var parts = (PlusIsSpace ? pair.Replace('+', ' ') : pair).Split('=', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length < 2 ? "" : Uri.UnescapeDataString(parts[1]));
    }
}
