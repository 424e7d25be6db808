using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulators.Host.Startup;

/// <summary>A log entry as one line of JSON: level, category, event, message, what the message was made from, exception.</summary>
static class LogLine
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(LogLevel level, string category, EventId id, object? state, string message, Exception? exception)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("level", level.ToString());
            writer.WriteString("category", category);
            writer.WriteNumber("event", id.Id);
            writer.WriteString("message", message);
            WriteState(writer, state);
            if (exception is not null) writer.WriteString("exception", exception.ToString());
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    static void WriteState(Utf8JsonWriter writer, object? state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> members) return;
        writer.WriteStartObject("state");
        foreach (var (name, value) in members)
        {
            if (name != "{OriginalFormat}") writer.WriteString(name, value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }
}
