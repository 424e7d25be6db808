using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulators.Kernel.Wire;

/// <summary>Writes JSON replies: text stands as it is, in whatever script, for no browser takes it for HTML.</summary>
public static class JsonBody
{
    /// <summary>A buffer that a long reply has grown beyond this is not kept.</summary>
    const int LargestKept = 64 * 1024;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? t_writer;

    /// <summary>The bytes of one JSON value. A thread writes one at a time, so that one buffer serves all of them.</summary>
    /// <param name="what">What is written.</param>
    /// <param name="write">Writes it; it must not write another body meanwhile.</param>
    public static byte[] Write<T>(T what, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var (buffer, json) = Writer();
        write(json, what);
        json.Flush();
        var body = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > LargestKept) t_writer = null;
        return body;
    }

    static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Writer()
    {
        if (t_writer is not { } writer)
        {
            var fresh = new ArrayBufferWriter<byte>(512);
            t_writer = writer = (fresh, new Utf8JsonWriter(fresh, Options));
        }

        writer.Buffer.ResetWrittenCount();
        writer.Json.Reset(writer.Buffer);
        return writer;
    }
}
