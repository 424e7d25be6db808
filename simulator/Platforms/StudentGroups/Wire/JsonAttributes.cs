using System.Text;
using System.Text.Json;

namespace Simulators.StudentGroups.Wire;

/// <summary>Reads parameters from a JSON object in one pass, keeping what means something and nothing else.</summary>
static class JsonAttributes
{
    /// <summary>Assumption: how deep the vendor's JSON parser goes by default (Ruby's json, max_nesting).</summary>
    const int Depth = 100;

    static readonly JsonReaderOptions Options = new() { MaxDepth = Depth };

    /// <summary>Reads the object, or says what is wrong with it.</summary>
    public static string? Read(ReadOnlySpan<byte> body, Attributes into)
    {
        try
        {
            var reader = new Utf8JsonReader(body, Options);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) return "the body is no JSON object";
            if (Members(ref reader, into, Part.Call) is { } problem) return problem;
            reader.Read();
            return null;
        }
        catch (JsonException e)
        {
            var place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            return $"the JSON breaks at {place}, or is nested deeper than {Depth}";
        }
        catch (InvalidOperationException)
        {
            // How the reader says that a text cannot be decoded.
            return "a JSON text has half of a surrogate pair, or is not UTF-8";
        }
    }

    static string? Members(ref Utf8JsonReader reader, Attributes into, Part part)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var field = NameOf(ref reader, into);
            if (into.HasTooMany) return Attributes.TooMany;
            reader.Read();
            if (field == Field.None) reader.Skip();
            else if (part == Part.Call && IsProfile(field) && reader.TokenType == JsonTokenType.StartObject)
            {
                if (Members(ref reader, into.Profile(field, afresh: true), Part.Profile) is { } problem) return problem;
            }
            else if (ValueOf(ref reader, field) is { } value) into.Set(field, value);
            else return CustomData.TooLong;
        }

        return null;
    }

    static bool IsProfile(Field field) => field is Field.CivilProfile or Field.LearningProfile;

    static Field NameOf(ref Utf8JsonReader reader, Attributes into)
    {
        if (reader.ValueSpan.Length > Fields.LongestName) return into.NamedBeyondMeaning();
        Span<char> name = stackalloc char[Fields.LongestName];
        return into.Named(name[..reader.CopyString(name)]);
    }

    static Sent? ValueOf(ref Utf8JsonReader reader, Field field)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new Sent(Kind.Text, Text: reader.GetString());
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var integer)
                    ? new Sent(Kind.Integer, integer)
                    : new Sent(Kind.Number, Text: Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.StartObject:
                return field == Field.StudentInfos ? Kept(ref reader) : Skipped(ref reader, Kind.Object);
            case JsonTokenType.StartArray:
                return Skipped(ref reader, Kind.Array);
            default:
                return new Sent(reader.TokenType switch
                {
                    JsonTokenType.True => Kind.True,
                    JsonTokenType.False => Kind.False,
                    _ => Kind.Null,
                });
        }
    }

    static Sent Skipped(ref Utf8JsonReader reader, Kind kind)
    {
        reader.Skip();
        return new Sent(kind);
    }

    /// <summary>
    /// Custom data is kept: written anew, which leaves out white space and finds texts that cannot be decoded. Null when it
    /// is too long to be kept; what follows it is then not read.
    /// </summary>
    static Sent? Kept(ref Utf8JsonReader reader)
    {
        var before = reader;
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.BytesConsumed - before.TokenStartIndex > CustomData.Longest) return null;
        }

        if (reader.BytesConsumed - before.TokenStartIndex > CustomData.Longest) return null;
        using var document = JsonDocument.ParseValue(ref before);
        return new Sent(Kind.Object, Text: CustomData.Write(document.RootElement));
    }

    enum Part
    {
        Call,
        Profile,
    }
}
