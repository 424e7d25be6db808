using System.Text.Json;
using System.Text.Json.Serialization;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Sqlite;

/// <summary>The next ids of a store's sequences by name, as a database keeps them.</summary>
static class SequenceText
{
    /// <returns>The text, or null when none was drawn.</returns>
    public static string? Write(StoreSchema schema, IReadOnlyList<long>? next) => next is null ? null : JsonSerializer.Serialize(
        schema.Sequences.ToDictionary(sequence => sequence.Name, sequence => next[sequence.Ordinal]),
        SequenceJson.Default.DictionaryStringInt64);

    /// <returns>By their ordinals; one that the text does not have begins at its beginning.</returns>
    public static IReadOnlyList<long> Read(StoreSchema schema, string? text)
    {
        if (text is null) return [];
        var known = JsonSerializer.Deserialize(text, SequenceJson.Default.DictionaryStringInt64)!;
        return [.. schema.Sequences.Select(sequence => known.GetValueOrDefault(sequence.Name, sequence.First))];
    }
}

[JsonSerializable(typeof(Dictionary<string, long>))]
sealed partial class SequenceJson : JsonSerializerContext;
