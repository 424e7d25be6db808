using System.Text.Encodings.Web;
using System.Text.Json;
using Simulators.Reports.Model;

namespace Simulators.Reports.Text;

/// <summary>An exchange as lines: the request, the answer, bodies laid out when they are JSON.</summary>
static class ExchangeText
{
    static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(ExchangeRecord exchange) =>
    [
        $"> {Printable.Line(exchange.Method)} {Printable.Line(exchange.Url)}",
        .. Fields("> ", exchange.RequestHeaders),
        .. Body("> ", exchange.RequestBody),
        $"< {exchange.Status}",
        .. Fields("< ", exchange.Headers),
        .. Body("< ", exchange.Body),
    ];

    static IEnumerable<string> Fields(string mark, IReadOnlyDictionary<string, string> fields) =>
        fields.Select(field => $"{mark}{Printable.Line(field.Key)}: {Printable.Line(field.Value)}");

    static IEnumerable<string> Body(string mark, string body) =>
        body.Length == 0 ? [] : Printable.Body(Layout(body)).Split('\n').Select(line => mark + line).Prepend(mark.TrimEnd());

    static string Layout(string body)
    {
        if (body.TrimStart() is not ['{' or '[', ..]) return body;
        try
        {
            using var document = JsonDocument.Parse(body);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, Indented)) document.WriteTo(writer);
            return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return body;
        }
    }
}
