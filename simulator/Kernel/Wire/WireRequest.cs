using System.Net;

namespace Simulators.Kernel.Wire;

/// <summary>A request as it came, below the platform's base path.</summary>
public sealed class WireRequest
{
    public required string Method { get; init; }

    /// <summary>What follows the platform's base path, percent-decoded: <c>/partner/api/course.api.php</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or nothing.</summary>
    public required string Query { get; init; }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>The host and port that the caller used.</summary>
    public required string Host { get; init; }

    /// <summary>Path and query as the caller sent them, sandbox and platform included.</summary>
    public required string Target { get; init; }

    /// <summary>Scheme, host and port that the caller used: <c>http://127.0.0.1:8080</c>.</summary>
    public string Origin => $"{Scheme}://{Host}";

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body's bytes, at most what the host keeps of one (see <see cref="BodyLength"/>).</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How long the body was in all.</summary>
    public required long BodyLength { get; init; }

    /// <summary>
    /// The body as a form; <see cref="Form.Empty"/> when its content type is none of a form, and of a request that was
    /// answered: the journal keeps the bytes only.
    /// </summary>
    public required Form Form { get; init; }

    /// <summary>The caller's address, or null.</summary>
    public IPAddress? ClientAddress { get; init; }

    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        }

        return null;
    }

    /// <summary>The value of a query parameter, decoded, or null. Of several the last counts, as in PHP.</summary>
    public string? QueryValue(string name)
    {
        string? found = null;
        foreach (var range in Query.AsSpan().TrimStart('?').Split('&'))
        {
            var pair = Query.AsSpan().TrimStart('?')[range];
            var equals = pair.IndexOf('=');
            var key = equals < 0 ? pair : pair[..equals];
            if (!key.SequenceEqual(name)) continue;
            found = equals < 0 ? "" : Decode(pair[(equals + 1)..]);
        }

        return found;
    }

    static string Decode(ReadOnlySpan<char> value) =>
        value.ContainsAny('%', '+') ? WebUtility.UrlDecode(value.ToString()) : value.ToString();
}
