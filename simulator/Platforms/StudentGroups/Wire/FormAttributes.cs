using System.Text;
using System.Text.Unicode;

namespace Simulators.StudentGroups.Wire;

/// <summary>
/// Reads parameters from <c>name=value&amp;..</c>: a query, or a body whatever its content type says. A member of a profile
/// is <c>civil_profile_attributes[name]</c>, as the vendor's framework reads forms and jQuery writes them.
/// </summary>
static class FormAttributes
{
    const int MostInfos = 4096;

    /// <summary>Reads the pairs, or says what is wrong with them.</summary>
    public static string? Read(ReadOnlySpan<byte> pairs, Attributes into)
    {
        List<KeyValuePair<string, string>>? infos = null;
        while (!pairs.IsEmpty)
        {
            var end = pairs.IndexOf((byte)'&');
            var pair = end < 0 ? pairs : pairs[..end];
            pairs = end < 0 ? default : pairs[(end + 1)..];
            if (pair.IsEmpty) continue;
            var equals = pair.IndexOf((byte)'=');
            if (!UrlText.TryDecode(equals < 0 ? pair : pair[..equals], out var name)
                || !UrlText.TryDecode(equals < 0 ? default : pair[(equals + 1)..], out var value))
                return "a form's name or value is not UTF-8";
            Add(name, value, into, ref infos);
            if (into.HasTooMany || infos?.Count > MostInfos) return Attributes.TooMany;
        }

        return Keep(infos, into);
    }

    /// <summary>Reads a query.</summary>
    public static string? ReadQuery(string query, Attributes into) =>
        Read(Encoding.UTF8.GetBytes(query, 1, query.Length - 1), into);

    /// <summary>Reads what the host has read of a multipart body.</summary>
    public static string? Read(IReadOnlyList<KeyValuePair<string, string>> fields, Attributes into)
    {
        List<KeyValuePair<string, string>>? infos = null;
        foreach (var (name, value) in fields) Add(name, value, into, ref infos);
        return Keep(infos, into);
    }

    static string? Keep(List<KeyValuePair<string, string>>? infos, Attributes into)
    {
        if (infos is null) return null;
        if (infos.Sum(info => (long)info.Key.Length + info.Value.Length) > CustomData.Longest) return CustomData.TooLong;
        var kept = new Sent(Kind.Object, Text: CustomData.Write(infos));
        into.Profile(Field.CivilProfile, afresh: false).Set(Field.StudentInfos, kept);
        return null;
    }

    static void Add(string name, string value, Attributes into, ref List<KeyValuePair<string, string>>? infos)
    {
        var path = name.AsSpan();
        var bracket = path.IndexOf('[');
        var field = Fields.Of(bracket < 0 ? path : path[..bracket]);
        if (bracket >= 0 && field is Field.CivilProfile or Field.LearningProfile)
        {
            var member = InBrackets(path[bracket..], out var rest);
            if (Fields.Of(member) == Field.StudentInfos && !rest.IsEmpty)
                (infos ??= []).Add(KeyValuePair.Create(InBrackets(rest, out _).ToString(), value));
            else
                Set(member, value, into.Profile(field, afresh: false));
            return;
        }

        Set(path, value, into);
    }

    static void Set(ReadOnlySpan<char> name, string value, Attributes into)
    {
        var field = into.Named(name);
        if (field != Field.None) into.Set(field, new Sent(Kind.Text, Text: value));
    }

    /// <summary>What stands in the first pair of brackets, and what follows it.</summary>
    static ReadOnlySpan<char> InBrackets(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        var end = text.IndexOf(']');
        rest = end < 0 ? default : text[(end + 1)..];
        return end < 0 ? text[1..] : text[1..end];
    }
}

/// <summary>Percent-encoding, with a plus for a space.</summary>
static class UrlText
{
    const int OnStack = 512;

    /// <summary>Decodes; false when what comes out is not UTF-8. A percent sign without two digits stands for itself.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, out string text)
    {
        var bytes = encoded.Length <= OnStack ? stackalloc byte[OnStack] : new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var one = encoded[i];
            if (one == '%' && i + 2 < encoded.Length && TryByte(encoded[i + 1], encoded[i + 2], out var decoded))
            {
                one = decoded;
                i += 2;
            }
            else if (one == '+')
            {
                one = (byte)' ';
            }

            bytes[length++] = one;
        }

        bytes = bytes[..length];
        var valid = Utf8.IsValid(bytes);
        text = valid ? Encoding.UTF8.GetString(bytes) : "";
        return valid;
    }

    static bool TryByte(byte high, byte low, out byte value)
    {
        value = 0;
        if (!char.IsAsciiHexDigit((char)high) || !char.IsAsciiHexDigit((char)low)) return false;
        value = (byte)((Digit(high) << 4) | Digit(low));
        return true;
    }

    static int Digit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
