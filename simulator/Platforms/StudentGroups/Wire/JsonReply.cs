using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.StudentGroups.Wire;

/// <summary>Writes objects, bare arrays and errors.</summary>
static class JsonReply
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A buffer that a long reply has grown beyond this is not kept.</summary>
    const int LargestKept = 64 * 1024;

    [ThreadStatic]
    static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? t_writer;

    /// <summary>One object, or whatever the writer makes of the row.</summary>
    public static Reply Write<TRow>(Call call, TRow row, View view, Action<Utf8JsonWriter, TRow, View> write)
    {
        var json = Writer();
        write(json, row, view);
        return Accepted(call, json);
    }

    /// <summary>A bare array, with no envelope around it.</summary>
    public static Reply WriteArray<TRow>(Call call, IReadOnlyList<TRow> rows, View view, Action<Utf8JsonWriter, TRow, View> write)
    {
        var json = Writer();
        json.WriteStartArray();
        foreach (var row in rows) write(json, row, view);
        json.WriteEndArray();
        return Accepted(call, json);
    }

    /// <summary>An error as the vendor's gem reads it [domoscio_rails errors.rb], a 401 as documented [api_doc v2.3.0].</summary>
    public static Reply Reject(Call call, Rejection rejection)
    {
        var error = rejection.Error;
        var json = Writer();
        json.WriteStartObject();
        if (error.HttpStatus == 401 || call.Get(StudentGroupsSettings.ErrorForm) == "message")
        {
            json.WriteString("message", error.Text);
        }
        else
        {
            json.WriteStartObject("error");
            json.WriteNumber("status", error.HttpStatus);
            json.WriteString("message", error.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        return new Reply(error.HttpStatus, call.Get(StudentGroupsSettings.ContentType), Body(json), Outcome.Rejected, error.Code);
    }

    /// <summary>The two headers that paging clients read [domoscio_rails, domoscio_js v2].</summary>
    public static Reply WithTotal(Reply reply, int total, long perPage) => reply with
    {
        Headers =
        [
            .. reply.Headers,
            KeyValuePair.Create("Total", total.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Per-Page", perPage.ToString(CultureInfo.InvariantCulture)),
        ],
    };

    static Reply Accepted(Call call, Utf8JsonWriter json) =>
        new(200, call.Get(StudentGroupsSettings.ContentType), Body(json), Outcome.Accepted);

    static byte[] Body(Utf8JsonWriter json)
    {
        json.Flush();
        var buffer = t_writer!.Value.Buffer;
        var body = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > LargestKept) t_writer = null;
        return body;
    }

    /// <summary>A thread writes one reply at a time, so that one buffer serves all of them.</summary>
    static Utf8JsonWriter Writer()
    {
        if (t_writer is not { } writer)
        {
            var fresh = new ArrayBufferWriter<byte>(512);
            t_writer = writer = (fresh, new Utf8JsonWriter(fresh, Options));
        }

        writer.Buffer.ResetWrittenCount();
        writer.Json.Reset(writer.Buffer);
        return writer.Json;
    }
}
