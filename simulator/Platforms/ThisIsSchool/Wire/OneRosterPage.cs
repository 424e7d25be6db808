using System.Text.Json;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>Reads one record, at whose first brace the reader stands, up to its last; answers what is wrong, or null.</summary>
delegate string? ReadRecord(ref Utf8JsonReader reader);

/// <summary>A page of a collection: an object with one array, named after the type of its records.</summary>
static class OneRosterPage
{
    /// <summary>Reads all records of a page.</summary>
    /// <param name="json">The body.</param>
    /// <param name="key">The name of the array (<c>users</c>, also for <c>/students</c>).</param>
    /// <param name="read">Reads one record.</param>
    /// <param name="count">How many there were.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Read(ReadOnlySpan<byte> json, string key, ReadRecord read, out int count)
    {
        count = 0;
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return "it is no JSON object";
            var found = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var wanted = !found && reader.ValueTextEquals(key);
                reader.Read();
                if (!wanted) reader.Skip();
                else if (ReadArray(ref reader, read, ref count) is { } problem) return problem;
                found |= wanted;
            }

            return found ? null : $"it has no '{key}'";
        }
        catch (JsonException e)
        {
            return $"it is no JSON: {e.Message}";
        }
        catch (InvalidOperationException)
        {
            // What a JSON string says that is not UTF-8, or half of a surrogate pair.
            return "it has a text that is not UTF-8";
        }
    }

    static string? ReadArray(ref Utf8JsonReader reader, ReadRecord read, ref int count)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return "its collection is no array";
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject) return $"record {count} is no object";
            if (read(ref reader) is { } problem) return $"record {count} {problem}";
            count++;
        }

        return null;
    }
}
