using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulators.StudentGroups.Wire;

/// <summary>The text that a client's own JSON (student_infos) is kept as.</summary>
static class CustomData
{
    /// <summary>Assumption: more bytes than this are refused; what the vendor's column holds is not said.</summary>
    public const int Longest = 65535;

    public static readonly string TooLong = $"student_infos has more than {Longest} bytes";

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InvalidOperationException">A text in it cannot be decoded.</exception>
    public static string Write(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        element.WriteTo(json);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>An object of texts, as a form sends it.</summary>
    public static string Write(IReadOnlyList<KeyValuePair<string, string>> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        foreach (var (name, value) in members) json.WriteString(name, value);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
