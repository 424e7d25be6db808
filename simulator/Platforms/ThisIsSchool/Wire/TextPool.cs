using System.Text.Json;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>Gives equal texts as one string: a million people share some thousand names and schools.</summary>
sealed class TextPool
{
    const int Longest = 48;
    const int Most = 200_000;

    readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    readonly char[] _buffer = new char[Longest * 6];

    /// <summary>The text at which the reader is; null for anything that is no text, and for a blank one.</summary>
    public string? Shared(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence
            || reader.ValueSpan.Length > Longest) return Text(ref reader);
        var chars = _buffer.AsSpan(0, reader.CopyString(_buffer));
        if (chars.IsWhiteSpace()) return null;
        var look = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (look.TryGetValue(chars, out var known)) return known;
        var text = chars.ToString();
        if (_known.Count < Most) _known.Add(text, text);
        return text;
    }

    /// <summary>The text at which the reader is, a string of its own.</summary>
    public static string? Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text : null;
}
