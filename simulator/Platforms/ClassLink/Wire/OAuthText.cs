using System.Buffers;
using System.Text;

namespace Simulators.ClassLink.Wire;

/// <summary>How a client percent-encodes what it signs: by RFC 3986, or with the habits of its library.</summary>
/// <param name="Raw">Reserved characters that it leaves as they are in parameter values.</param>
/// <param name="RawTwice">Those that it leaves alone in the second encoding, of the whole, too.</param>
/// <param name="EscapesTilde">Whether it encodes <c>~</c>, which RFC 3986 leaves alone.</param>
sealed record OAuthHabit(string Raw, string RawTwice, bool EscapesTilde)
{
    public static readonly OAuthHabit Strict = new("", "", EscapesTilde: false);

    /// <summary>ClassLink's Python sample: quote() leaves the slash, quote_plus() does not.</summary>
    public static readonly OAuthHabit Python = new("/", "", EscapesTilde: false);

    /// <summary>ClassLink's Java sample: URLEncoder.</summary>
    public static readonly OAuthHabit Java = new("*", "*", EscapesTilde: true);

    /// <summary>ClassLink's .NET sample: HttpUtility.UrlEncode.</summary>
    public static readonly OAuthHabit DotNet = new("!*()", "!*()", EscapesTilde: true);

    /// <summary>ClassLink's Node sample: encodeURIComponent, with the apostrophe encoded besides.</summary>
    public static readonly OAuthHabit Node = new("!*()", "!*()", EscapesTilde: false);

    /// <summary>Those that the lenient mode tries.</summary>
    public static readonly OAuthHabit[] Known = [Python, Java, DotNet, Node];

    /// <summary>Whether it encodes any of this text otherwise than RFC 3986 does.</summary>
    public bool Concerns(string text) =>
        text.AsSpan().IndexOfAny(Raw) >= 0 || (EscapesTilde && text.Contains('~', StringComparison.Ordinal));
}

/// <summary>Percent-encoding as OAuth 1.0a has it [RFC 5849 section 3.6], and decoding in both readings of a plus.</summary>
static class OAuthText
{
    static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static string Encode(string text) => Encode(text, "", escapesTilde: false);

    /// <summary>Encodes as a client does that leaves some characters raw, or encodes the tilde.</summary>
    public static string Encode(string text, string raw, bool escapesTilde)
    {
        if (text.AsSpan().IndexOfAnyExcept(Unreserved) < 0 && !escapesTilde) return text;
        var encoded = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && IsLeft((char)rune.Value, raw, escapesTilde))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var one in utf8[..rune.EncodeToUtf8(utf8)])
                encoded.Append('%').Append(Hex(one >> 4)).Append(Hex(one & 15));
        }

        return encoded.ToString();
    }

    /// <summary>Decodes; what is no escape stays as it is, and bytes that are no UTF-8 become U+FFFD.</summary>
    /// <param name="text">Encoded text.</param>
    /// <param name="plusIsSpace">Whether a plus sign is a blank, as in a form.</param>
    public static string Decode(ReadOnlySpan<char> text, bool plusIsSpace)
    {
        if (text.IndexOf('%') < 0 && !(plusIsSpace && text.Contains('+'))) return text.ToString();
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes[length++] = (byte)((Value(text[i + 1]) << 4) | Value(text[i + 2]));
                i += 3;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] != '%' && text[end] != '+') end++;
            if (text[i] == '+' && plusIsSpace) bytes[length++] = (byte)' ';
            else length += Encoding.UTF8.GetBytes(text[i..(text[i] == '+' ? i + 1 : end)], bytes.AsSpan(length));
            i = text[i] == '+' ? i + 1 : end;
        }

        var decoded = Encoding.UTF8.GetString(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return decoded;
    }

    static bool IsLeft(char character, string raw, bool escapesTilde) =>
        (Unreserved.Contains(character) && !(escapesTilde && character == '~'))
        || raw.Contains(character, StringComparison.Ordinal);

    static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    static int Value(char digit) => Convert.ToInt32(char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
}
