using System.Globalization;
using System.Text.Json;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>Writes the members of a record as the call's profile has them.</summary>
/// <param name="json">Where to.</param>
/// <param name="view">How the call sees the roster.</param>
sealed class RecordWriter(Utf8JsonWriter json, RosterView view)
{
    static readonly JsonEncodedText Href = JsonEncodedText.Encode("href");
    static readonly JsonEncodedText SourcedId = JsonEncodedText.Encode("sourcedId");
    static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");

    public Utf8JsonWriter Json => json;

    public RosterView View => view;

    public void Text(JsonEncodedText name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
        else if (view.WritesEmpty) json.WriteString(name, "");
    }

    /// <summary>Booleans are texts in both versions.</summary>
    public void Flag(JsonEncodedText name, bool? value)
    {
        if (value is { } known) json.WriteString(name, known ? "true" : "false");
        else if (view.WritesEmpty) json.WriteString(name, "");
    }

    public void Date(JsonEncodedText name, DateOnly? value)
    {
        if (value is not { } date)
        {
            Text(name, null);
            return;
        }

        Span<char> text = stackalloc char[10];
        date.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    public void Instant(JsonEncodedText name, DateTime value)
    {
        Span<char> text = stackalloc char[24];
        value.TryFormat(text, out _, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    public void List(JsonEncodedText name, Texts values)
    {
        if (values.Count == 0 && !view.WritesEmpty) return;
        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++) json.WriteStringValue(values[i]);
        json.WriteEndArray();
    }

    /// <summary>JSON text that was read once and is well-formed.</summary>
    public void Raw(JsonEncodedText name, string? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    public void Reference(JsonEncodedText name, ReferenceKind kind, string? sourcedId)
    {
        if (string.IsNullOrEmpty(sourcedId)) return;
        json.WritePropertyName(name);
        Reference(kind, sourcedId);
    }

    public void References(JsonEncodedText name, ReferenceKind kind, Texts sourcedIds)
    {
        if (sourcedIds.Count == 0 && !view.WritesEmpty) return;
        json.WriteStartArray(name);
        for (var i = 0; i < sourcedIds.Count; i++) Reference(kind, sourcedIds[i]);
        json.WriteEndArray();
    }

    void Reference(ReferenceKind kind, string sourcedId)
    {
        json.WriteStartObject();
        WriteHref(kind, sourcedId);
        json.WriteString(SourcedId, sourcedId);
        json.WriteString(Type, kind.Type);
        json.WriteEndObject();
    }

    /// <summary>Absolute, on the district's host: also where the call came through the proxy (live captures).</summary>
    void WriteHref(ReferenceKind kind, string sourcedId)
    {
        const int most = 256;
        var id = sourcedId.AsSpan().ContainsAnyExcept(ReferenceKind.Plain) ? Uri.EscapeDataString(sourcedId) : sourcedId;
        var length = view.Base.Length + kind.Collection.Length + 1 + id.Length;
        Span<char> href = length <= most ? stackalloc char[most] : new char[length];
        view.Base.CopyTo(href);
        kind.Collection.CopyTo(href[view.Base.Length..]);
        href[view.Base.Length + kind.Collection.Length] = '/';
        id.CopyTo(href[(view.Base.Length + kind.Collection.Length + 1)..]);
        json.WriteString(Href, href[..length]);
    }
}
