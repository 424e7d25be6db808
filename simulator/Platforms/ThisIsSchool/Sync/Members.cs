using System.Globalization;
using System.Text.Json;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Reads the members of a dashboard call's body; null and absent are the same.</summary>
static class Members
{
    /// <exception cref="ArgumentException">It is no text, or blank.</exception>
    public static string? Text(JsonElement body, string name) => Find(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text when !string.IsNullOrWhiteSpace(text.GetString()) => text.GetString(),
        _ => throw new ArgumentException($"{name} must be a text."),
    };

    /// <exception cref="ArgumentException">It is neither true nor false.</exception>
    public static bool Flag(JsonElement body, string name) => Find(body, name)?.ValueKind switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw new ArgumentException($"{name} must be true or false."),
    };

    /// <exception cref="ArgumentException">It is none of the values.</exception>
    public static string? OneOf(JsonElement body, string name, params string[] values) =>
        Text(body, name) is not { } text || values.Contains(text)
            ? Text(body, name)
            : throw new ArgumentException($"{name} must be one of: {string.Join(", ", values)}.");

    /// <exception cref="ArgumentException">It is no absolute http or https address.</exception>
    public static string? Address(JsonElement body, string name)
    {
        if (Text(body, name) is not { } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? text
            : throw new ArgumentException($"{name} must be an http or https address.");
    }

    /// <exception cref="ArgumentException">It is no moment as ISO 8601 writes it.</exception>
    public static DateTimeOffset? Moment(JsonElement body, string name)
    {
        if (Text(body, name) is not { } text) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : throw new ArgumentException($"{name} must be a moment as ISO 8601 writes it: 2026-09-01T02:00:00Z.");
    }

    /// <exception cref="ArgumentException">It is no whole number within the bounds.</exception>
    public static int Number(JsonElement body, string name, int otherwise, int from, int to)
    {
        if (Find(body, name) is not { } value) return otherwise;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= from && number <= to
            ? number
            : throw new ArgumentException($"{name} must be a whole number from {from} to {to}.");
    }

    static JsonElement? Find(JsonElement body, string name)
    {
        if (body.ValueKind != JsonValueKind.Object) throw new ArgumentException("The body must be a JSON object.");
        return body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
