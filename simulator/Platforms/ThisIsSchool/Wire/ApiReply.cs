using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>Answers of our own API: an object, a page {"total","items"}, or an error {"error","message"}.</summary>
static class ApiReply
{
    const string ContentType = "application/json; charset=utf-8";

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Reply One<TRow>(TRow row, JsonTypeInfo<TRow> type, int status = 200) =>
        Accepted(status, json => JsonSerializer.Serialize(json, row, type));

    public static Reply Page<TRow>(int total, IReadOnlyList<TRow> rows, JsonTypeInfo<TRow> type) => Accepted(200, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("total", total);
        json.WriteStartArray("items");
        foreach (var row in rows) JsonSerializer.Serialize(json, row, type);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Reply Written(Action<Utf8JsonWriter> write) => Accepted(200, write);

    public static Reply NoContent() => new(204, ContentType, default, Outcome.Accepted);

    public static Reply Reject(Call call, Rejection rejection)
    {
        call.Decided(rejection);
        var body = Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("error", rejection.Error.Code);
            json.WriteString("message", rejection.Error.Text);
            json.WriteEndObject();
        });
        return new Reply(rejection.Error.HttpStatus, ContentType, body, Outcome.Rejected, rejection.Error.Code);
    }

    static Reply Accepted(int status, Action<Utf8JsonWriter> write) => new(status, ContentType, Write(write), Outcome.Accepted);

    static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        write(json);
        json.Flush();
        return buffer.WrittenMemory;
    }
}
