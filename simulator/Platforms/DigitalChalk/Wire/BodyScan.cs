using System.Text;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// Looks into a body without parsing it: which sandbox's key it carries and what it asks for. Both are only hints, by
/// which a request finds its sandbox and its name in the journal; what is answered follows from the parsed message.
/// </summary>
static class BodyScan
{
    const int LongestKey = 128;
    const int LongestPrefix = 64;

    /// <summary>Both are near the beginning of a message: auth is the first child of every request.</summary>
    const int Farthest = 64 * 1024;

    /// <summary>A tag's end is looked for no farther: a body of many tags without one would be read as many times.</summary>
    const int LongestTag = 1024;

    /// <summary>The text of the first element named accessKey, whatever its prefix; null when there is none.</summary>
    public static string? AccessKey(ReadOnlySpan<byte> body)
    {
        var name = "accessKey"u8;
        body = body[..Math.Min(body.Length, Farthest)];
        for (var from = 0; body[from..].IndexOf(name) is >= 0 and var found; from += found + name.Length)
        {
            var at = from + found;
            if (!IsElementName(body, at)) continue;
            var rest = body[(at + name.Length)..];
            // <accessKeyId>, </accessKey> and <accessKey/> are none.
            if (rest.IsEmpty || (rest[0] > ' ' && rest[0] != '>')) continue;
            var close = rest[..Math.Min(rest.Length, LongestTag)].IndexOf((byte)'>');
            if (close < 0 || (close > 0 && rest[close - 1] == '/')) continue;
            var text = rest[(close + 1)..];
            var end = text[..Math.Min(text.Length, LongestKey)].IndexOf((byte)'<');
            return end >= 0 ? Encoding.UTF8.GetString(text[..end].Trim(" \t\r\n"u8)) : null;
        }

        return null;
    }

    /// <summary>The operation whose request element is named first, or -1.</summary>
    /// <param name="requestNames">The element names.</param>
    public static int Payload(ReadOnlySpan<byte> body, IReadOnlyList<byte[]> requestNames)
    {
        var suffix = "Request"u8;
        body = body[..Math.Min(body.Length, Farthest)];
        for (var from = 0; body[from..].IndexOf(suffix) is >= 0 and var found; from += found + suffix.Length)
        {
            var end = from + found + suffix.Length;
            for (var i = 0; i < requestNames.Count; i++)
            {
                var start = end - requestNames[i].Length;
                if (start > 0 && body[start..end].SequenceEqual(requestNames[i]) && IsElementName(body, start)) return i;
            }
        }

        return -1;
    }

    /// <summary>Does a start tag's local name begin here? Then a '&lt;' is before it, or a prefix with one.</summary>
    static bool IsElementName(ReadOnlySpan<byte> body, int at)
    {
        if (at == 0) return false;
        if (body[at - 1] == '<') return true;
        if (body[at - 1] != ':') return false;
        var prefix = body[Math.Max(0, at - 1 - LongestPrefix)..(at - 1)];
        var opening = prefix.LastIndexOf((byte)'<');
        return opening >= 0 && opening < prefix.Length - 1 && prefix[(opening + 1)..].IndexOfAny("/ >"u8) < 0;
    }
}
