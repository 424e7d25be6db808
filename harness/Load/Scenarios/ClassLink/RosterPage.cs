using System.Text.Json;

namespace Simulators.Load.Scenarios.ClassLink;

/// <summary>A page of a OneRoster collection: who is on it, and when the newest of them was changed.</summary>
/// <param name="SourcedIds">In their order.</param>
/// <param name="Newest">The largest dateLastModified, as it was written; null on an empty page.</param>
sealed record RosterPage(IReadOnlyList<string> SourcedIds, string? Newest)
{
    /// <summary>Null when it is no such page.</summary>
    public static RosterPage? Of(byte[] body)
    {
        var ids = new List<string>();
        string? newest = null;
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            var hasList = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 1) hasList = true;
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 3) continue;
                var (isId, isMoment) = (reader.ValueTextEquals("sourcedId"u8), reader.ValueTextEquals("dateLastModified"u8));
                if ((!isId && !isMoment) || !reader.Read() || reader.GetString() is not { } text) continue;
                if (isId) ids.Add(text);
                else if (string.CompareOrdinal(text, newest) > 0) newest = text;
            }

            return hasList ? new RosterPage(ids, newest) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
