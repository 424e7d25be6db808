using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.ClassLink.State;

/// <summary>
/// None, one or several texts: most lists of a roster (grades, terms) have one entry, and a list object for each of
/// millions of rows would cost more than what it holds.
/// </summary>
[JsonConverter(typeof(TextsConverter))]
public readonly struct Texts : IReadOnlyList<string>, IEquatable<Texts>
{
    readonly object? _content;

    Texts(object? content) => _content = content;

    public static Texts None => default;

    public int Count => _content switch { null => 0, string => 1, var several => ((string[])several).Length };

    public string this[int index] => _content switch
    {
        string one when index == 0 => one,
        string[] several => several[index],
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    /// <summary>The first, or null.</summary>
    public string? First => _content switch { null => null, string one => one, var several => ((string[])several)[0] };

    public static Texts Of(string? one) => new(one);

    public static Texts Of(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Count switch
        {
            0 => default,
            1 => new Texts(texts[0]),
            _ => new Texts(texts.ToArray()),
        };
    }

    public bool Contains(string text)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i] == text) return true;
        }

        return false;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Texts other)
    {
        if (Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
        {
            if (this[i] != other[i]) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Texts other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Count, First);

    public static bool operator ==(Texts left, Texts right) => left.Equals(right);

    public static bool operator !=(Texts left, Texts right) => !left.Equals(right);
}

/// <summary>Writes them as an array.</summary>
sealed class TextsConverter : JsonConverter<Texts>
{
    public override Texts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A list of texts must be an array.");
        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.TokenType == JsonTokenType.String
                ? reader.GetString()!
                : throw new JsonException("A list of texts must hold texts only."));
        }

        return Texts.Of(texts);
    }

    public override void Write(Utf8JsonWriter writer, Texts value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
