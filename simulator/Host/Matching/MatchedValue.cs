using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Simulators.Host.Matching.Xml;

namespace Simulators.Host.Matching;

/// <summary>A value that patterns are held against, read as JSON or XML at most once however many patterns there are.</summary>
sealed class MatchedValue
{
    readonly ReadOnlyMemory<byte>? _bytes;
    string? _text;
    (bool Read, JsonElement? Value) _json;
    (bool Read, XDocument? Value) _xml;

    /// <param name="text">The value, or null when there is none.</param>
    /// <param name="budget">What the request's patterns may cost together.</param>
    public MatchedValue(string? text, Budget budget)
    {
        _text = text;
        Budget = budget;
    }

    public MatchedValue(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        _bytes = bytes;
        Budget = budget;
    }

    public Budget Budget { get; }

    public string? Text => _text ??= _bytes is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    public ReadOnlyMemory<byte>? Bytes => _bytes ?? (_text is null ? null : Encoding.UTF8.GetBytes(_text));

    /// <summary>Null when the value is no JSON.</summary>
    public JsonElement? Json
    {
        get
        {
            if (!_json.Read) _json = (true, ReadJson());
            return _json.Value;
        }
    }

    /// <summary>Null when the value is no XML, or none that is read here: see <see cref="XmlText"/>.</summary>
    public XDocument? Xml
    {
        get
        {
            if (!_xml.Read) _xml = (true, Text is { } text ? XmlText.TryRead(text, out _) : null);
            return _xml.Value;
        }
    }

    JsonElement? ReadJson()
    {
        if (Bytes is not { } bytes) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
