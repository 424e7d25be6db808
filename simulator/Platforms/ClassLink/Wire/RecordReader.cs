using System.Globalization;
using System.Text.Json;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>
/// Reads a record as a person at the district writes it: in OneRoster's JSON, references as objects or as
/// <c>courseSourcedId</c>. A member that is not sent keeps its value; null empties it.
/// </summary>
/// <param name="record">The JSON object.</param>
sealed class RecordReader(JsonElement record)
{
    readonly HashSet<string> _known = ["sourcedId", "status", "dateLastModified"];

    public string? Text(string name, string? before) => Find(name) switch
    {
        null => before,
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } value => value.GetString() is { Length: > 0 } text ? text : null,
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => throw Wrong(name, "a text"),
    };

    public string Needed(string name, string? before) =>
        Text(name, before) ?? throw new ArgumentException($"The record needs the member {name}.");

    public bool? Flag(string name, bool? before) => Find(name) switch
    {
        null => before,
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } value when value.GetString() is "true" or "false" => value.GetString() == "true",
        _ => throw Wrong(name, "true or false"),
    };

    public DateOnly? Date(string name, DateOnly? before)
    {
        if (Find(name) is null) return before;
        if (Text(name, null) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(name, "a date like 2026-08-31");
    }

    public DateOnly NeededDate(string name, DateOnly? before) =>
        Date(name, before) ?? throw new ArgumentException($"The record needs the member {name}, a date.");

    public Texts List(string name, Texts before) => Find(name) switch
    {
        null => before,
        { ValueKind: JsonValueKind.Null } => Texts.None,
        { ValueKind: JsonValueKind.Array } values => Texts.Of([.. values.EnumerateArray().Select(value =>
            value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(name, "a list of texts"))]),
        _ => throw Wrong(name, "a list of texts"),
    };

    /// <summary>A reference as <c>{"sourcedId": ..}</c>, or its sourcedId under the name with <c>SourcedId</c> behind it.</summary>
    public string? Reference(string name, string? before) => Find(name) switch
    {
        null => Text($"{name}SourcedId", before),
        { ValueKind: JsonValueKind.Null } => null,
        var value => IdOf(name, value),
    };

    public string NeededReference(string name, string? before) => Reference(name, before)
        ?? throw new ArgumentException($"The record needs the member {name}, a reference: {{\"sourcedId\": \"..\"}}.");

    public Texts References(string name, string single, Texts before) => Find(name) switch
    {
        null => List($"{single}SourcedIds", before),
        { ValueKind: JsonValueKind.Array } values => Texts.Of([.. values.EnumerateArray().Select(value => IdOf(name, value))]),
        _ => throw Wrong(name, "a list of references"),
    };

    /// <summary>The members of a list's objects, or null when the list is not sent.</summary>
    public IReadOnlyList<RecordReader>? Objects(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } values => [.. values.EnumerateArray().Select(value =>
            value.ValueKind == JsonValueKind.Object ? new RecordReader(value) : throw Wrong(name, "a list of objects"))],
        _ => throw Wrong(name, "a list of objects"),
    };

    public string? Object(string name, string? before) => Find(name) switch
    {
        null => before,
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Object } value => value.GetRawText(),
        _ => throw Wrong(name, "an object"),
    };

    /// <summary>Whether the record is to be marked as deleted.</summary>
    public bool IsToBeDeleted(bool before) => Text("status", null) switch
    {
        null => before,
        "active" => false,
        "tobedeleted" => true,
        _ => throw Wrong("status", "active or tobedeleted"),
    };

    /// <summary>Refuses a member that nobody has asked for: it was misspelt, or is no member of such records.</summary>
    public void NothingElse()
    {
        foreach (var member in record.EnumerateObject())
        {
            if (!_known.Contains(member.Name))
                throw new ArgumentException($"The record has no member {member.Name}. It has: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }

    JsonElement? Find(string name)
    {
        _known.Add(name);
        return record.TryGetProperty(name, out var value) ? value : null;
    }

    static string IdOf(string name, JsonElement? reference) =>
        reference is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("sourcedId", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : throw Wrong(name, "a reference: {\"sourcedId\": \"..\"}");

    static ArgumentException Wrong(string name, string wanted) => new($"The member {name} must be {wanted}.");
}
