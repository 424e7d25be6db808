using System.Net;
using System.Text;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Journal;

#pragma warning disable CA1001 // a stream in memory holds nothing that must be let go of

/// <summary>Packs an exchange into bytes and makes it from them again.</summary>
sealed class ExchangeCodec
{
    const int LargestKept = 1024 * 1024;
    const int LengthOfId = 16;
    const int HasReply = 1;
    const int HasStub = 2;

    [ThreadStatic]
    static ExchangeCodec? t_own;

    readonly MemoryStream _buffer = new(1024);
    readonly BinaryWriter _writer;

    ExchangeCodec() => _writer = new BinaryWriter(_buffer, Encoding.UTF8);

    /// <returns>The bytes, in a buffer that is the thread's own: they hold until it packs the next.</returns>
    public static ReadOnlySpan<byte> Pack(ExchangeDetail detail)
    {
        var own = t_own ??= new ExchangeCodec();
        own.Write(detail);
        // Every thread of the pool would keep what the largest exchange that it packed has taken.
        if (own._buffer.Capacity > LargestKept) t_own = null;
        return own._buffer.GetBuffer().AsSpan(0, (int)own._buffer.Length);
    }

    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="platform">Whose rules decided.</param>
    public static ExchangeDetail Unpack(ArraySegment<byte> packed, Platform? platform)
    {
        using var reader = new BinaryReader(new MemoryStream(packed.Array!, packed.Offset, packed.Count), Encoding.UTF8);
        var detail = new ExchangeDetail(ReadRequest(reader));
        var parts = reader.ReadByte();
        if ((parts & HasReply) != 0) detail.Reply = ReadReply(reader);
        if ((parts & HasStub) != 0) detail.Stub = new Guid(reader.ReadBytes(LengthOfId));
        detail.Explanation = ReadText(reader);
        for (var rules = reader.Read7BitEncodedInt(); rules > 0; rules--)
            detail.Add(platform!.Rules.All[reader.Read7BitEncodedInt()]);
        return detail;
    }

    void Write(ExchangeDetail detail)
    {
        _buffer.SetLength(0);
        Write(detail.Request);
        _writer.Write((byte)((detail.Reply is null ? 0 : HasReply) | (detail.Stub is null ? 0 : HasStub)));
        if (detail.Reply is { } reply) Write(reply);
        if (detail.Stub is { } stub) WriteId(stub);
        WriteText(detail.Explanation);
        _writer.Write7BitEncodedInt(detail.Rules.Length);
        foreach (var rule in detail.Rules) _writer.Write7BitEncodedInt(rule.Ordinal);
        _writer.Flush();
    }

    void Write(WireRequest request)
    {
        _writer.Write(request.Method);
        _writer.Write(request.Path);
        _writer.Write(request.Query);
        _writer.Write(request.Scheme);
        _writer.Write(request.Host);
        _writer.Write(request.Target);
        Write(request.Headers);
        Write(request.Body.Span);
        _writer.Write(request.BodyLength);
        WriteText(request.ClientAddress?.ToString());
    }

    static WireRequest ReadRequest(BinaryReader reader) => new()
    {
        Method = reader.ReadString(),
        Path = reader.ReadString(),
        Query = reader.ReadString(),
        Scheme = reader.ReadString(),
        Host = reader.ReadString(),
        Target = reader.ReadString(),
        Headers = ReadPairs(reader),
        Body = ReadBytes(reader),
        BodyLength = reader.ReadInt64(),
        ClientAddress = ReadText(reader) is { } address ? IPAddress.Parse(address) : null,
        Form = Form.Empty,
    };

    void Write(Reply reply)
    {
        _writer.Write7BitEncodedInt(reply.Status);
        _writer.Write(reply.ContentType);
        Write(reply.Body.Span);
        _writer.Write((byte)reply.Outcome);
        WriteText(reply.Error);
        Write(reply.Headers);
    }

    static Reply ReadReply(BinaryReader reader) =>
        new(reader.Read7BitEncodedInt(), reader.ReadString(), ReadBytes(reader), (Outcome)reader.ReadByte(), ReadText(reader))
        {
            Headers = ReadPairs(reader),
        };

    void Write(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        _writer.Write7BitEncodedInt(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            _writer.Write(pairs[i].Key);
            _writer.Write(pairs[i].Value);
        }
    }

    static KeyValuePair<string, string>[] ReadPairs(BinaryReader reader)
    {
        var pairs = new KeyValuePair<string, string>[reader.Read7BitEncodedInt()];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = new KeyValuePair<string, string>(reader.ReadString(), reader.ReadString());
        return pairs;
    }

    void Write(ReadOnlySpan<byte> bytes)
    {
        _writer.Write7BitEncodedInt(bytes.Length);
        _writer.Write(bytes);
    }

    static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.Read7BitEncodedInt());

    void WriteId(Guid id)
    {
        Span<byte> bytes = stackalloc byte[LengthOfId];
        id.TryWriteBytes(bytes);
        _writer.Write(bytes);
    }

    void WriteText(string? text)
    {
        _writer.Write(text is not null);
        if (text is not null) _writer.Write(text);
    }

    static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
