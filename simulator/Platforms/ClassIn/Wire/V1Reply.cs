using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Wire;

/// <summary>
/// Writes the v1 envelope: <c>{"data":..,"more_data":..,"error_info":{"errno":1,"error":".."}}</c>, Chinese text as it is.
/// </summary>
static class V1Reply
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A buffer that a long reply has grown beyond this is not kept.</summary>
    const int LargestKept = 64 * 1024;

    [ThreadStatic]
    static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? t_writer;

    /// <summary>The two actions whose samples show errno as a string.</summary>
    static readonly string[] StringErrno = ["register", "modifyPasswordByTelephone"];

    public static Reply Write(Call call, ErrorEntry error, Action<Utf8JsonWriter>? data, bool errorFirst = false) => new(
        error.HttpStatus,
        call.Get(ClassInSettings.ContentType),
        Body(call, error, data, errorFirst),
        Outcome.Accepted,
        CodeOf(error));

    /// <summary>A rejection; <c>data</c> only where the vendor hands out an id with it (135, 461, 398, ...).</summary>
    public static Reply Reject(Call call, Rejection rejection)
    {
        Action<Utf8JsonWriter>? data = rejection.Data is { } id ? json => json.WriteNumber("data", id) : null;
        return Write(call, rejection.Error, data) with { Outcome = Outcome.Rejected };
    }

    static string? CodeOf(ErrorEntry error) => error == Errors.Success ? null : error.Code;

    static byte[] Body(Call call, ErrorEntry error, Action<Utf8JsonWriter>? data, bool errorFirst)
    {
        var (buffer, json) = Writer();
        json.WriteStartObject();
        if (!errorFirst) data?.Invoke(json);
        json.WriteStartObject("error_info");
        WriteErrno(call, error, json);
        json.WriteString("error", error.Text);
        json.WriteEndObject();
        if (errorFirst) data?.Invoke(json);
        json.WriteEndObject();
        json.Flush();
        var body = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > LargestKept) t_writer = null;
        return body;
    }

    /// <summary>A thread writes one reply at a time, so that one buffer serves all of them.</summary>
    static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Writer()
    {
        if (t_writer is not { } writer)
        {
            var fresh = new ArrayBufferWriter<byte>(256);
            t_writer = writer = (fresh, new Utf8JsonWriter(fresh, Options));
        }

        writer.Buffer.ResetWrittenCount();
        writer.Json.Reset(writer.Buffer);
        return writer;
    }

    static void WriteErrno(Call call, ErrorEntry error, Utf8JsonWriter json)
    {
        if (StringErrno.Contains(call.Operation.Name) && call.Get(ClassInSettings.RegisterErrnoType) == "string")
            json.WriteString("errno", error.Code);
        else
            json.WriteNumber("errno", long.Parse(error.Code, CultureInfo.InvariantCulture));
    }
}
