using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulators.ClassLink.Wire;

/// <summary>
/// A writer over a rented buffer: a page of ten thousand users is written once, forwards, and leaves one array behind.
/// </summary>
sealed class RosterBody : IBufferWriter<byte>, IDisposable
{
    const int FirstSize = 16 * 1024;

    static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    int _written;

    public RosterBody() => Json = new Utf8JsonWriter(this, Options);

    public Utf8JsonWriter Json { get; }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_written);
    }

    public byte[] ToArray()
    {
        Json.Flush();
        return _buffer.AsSpan(0, _written).ToArray();
    }

    public void Dispose()
    {
        Json.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    void Reserve(int sizeHint)
    {
        var wanted = Math.Max(sizeHint, 256);
        if (_buffer.Length - _written >= wanted) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _written + wanted));
        _buffer.AsSpan(0, _written).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
