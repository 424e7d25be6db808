using System.Buffers.Binary;
using System.IO.Compression;

namespace Simulators.Load.Hdr;

/// <summary>
/// Histograms as bytes: the compressed V2 form of HdrHistogram is written; V2, V1 and V0 are read.
/// </summary>
public static class HistogramCodec
{
    const uint CookieMask = 0xFFFFFF0F;
    const uint V2 = 0x1C849303;
    const uint V2Compressed = 0x1C849304;
    const uint V1 = 0x1C849301;
    const uint V1Compressed = 0x1C849302;
    const uint V0 = 0x1C849308;
    const uint V0Compressed = 0x1C849309;
    const int Header = 40;
    const int HeaderV0 = 32;
    const int VariableWord = 9;

    /// <summary>
    /// More than the largest histogram needs (22 buckets of a million at 5 digits), so that no file can make us inflate for
    /// ever.
    /// </summary>
    const int MostBytes = 64 * 1024 * 1024;

    /// <summary>A histogram in the compressed V2 form.</summary>
    public static byte[] Encode(Histogram histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        using var inner = new MemoryStream();
        WriteInner(inner, histogram);
        using var outer = new MemoryStream();
        outer.Write(stackalloc byte[8]);
        using (var deflate = new ZLibStream(outer, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(inner.GetBuffer(), 0, (int)inner.Length);
        var bytes = outer.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes, V2Compressed | 0x10);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    /// <summary>Reads a histogram, compressed or not.</summary>
    /// <exception cref="InvalidDataException">It is none; the message says why.</exception>
    public static Histogram Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8) throw new InvalidDataException("A histogram has more than 8 bytes.");
        var cookie = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return (cookie & CookieMask) switch
        {
            V2Compressed or V1Compressed or V0Compressed => ReadInner(Inflate(bytes[4..])),
            V2 or V1 or V0 => ReadInner(bytes),
            _ => throw new InvalidDataException($"A histogram does not begin with {cookie:x8}."),
        };
    }

    static void WriteInner(MemoryStream output, Histogram histogram)
    {
        output.Write(stackalloc byte[Header]);
        var counts = histogram.Counts;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] != 0)
            {
                ZigZag.Write(output, counts[i]);
                continue;
            }

            var zeros = 1;
            while (i + 1 < counts.Length && counts[i + 1] == 0) (zeros, i) = (zeros + 1, i + 1);
            ZigZag.Write(output, zeros == 1 ? 0 : -zeros);
        }

        var header = output.GetBuffer().AsSpan(0, Header);
        BinaryPrimitives.WriteUInt32BigEndian(header, V2 | 0x10);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], (int)output.Length - Header);
        BinaryPrimitives.WriteInt32BigEndian(header[8..], 0);
        BinaryPrimitives.WriteInt32BigEndian(header[12..], histogram.Digits);
        BinaryPrimitives.WriteInt64BigEndian(header[16..], histogram.Lowest);
        BinaryPrimitives.WriteInt64BigEndian(header[24..], histogram.Highest);
        BinaryPrimitives.WriteDoubleBigEndian(header[32..], 1.0);
    }

    static Span<byte> Inflate(ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (length < 0 || length > bytes.Length - 4)
            throw new InvalidDataException("A compressed histogram ends before it should.");
        using var input = new MemoryStream(bytes.Slice(4, length).ToArray());
        using var inflate = new ZLibStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = inflate.Read(buffer)) > 0;)
        {
            output.Write(buffer, 0, read);
            if (output.Length > MostBytes) throw new InvalidDataException("A compressed histogram is larger than any can be.");
        }

        return output.GetBuffer().AsSpan(0, (int)output.Length);
    }

    static Histogram ReadInner(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderV0) throw new InvalidDataException("A histogram's header is cut off.");
        var cookie = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var word = (int)((cookie >> 4) & 0xF);
        switch (cookie & CookieMask)
        {
            case V0:
                return Fill(New(bytes, at: 4), bytes[HeaderV0..], word);
            case V1 or V2:
                if (bytes.Length < Header) throw new InvalidDataException("A histogram's header is cut off.");
                if (BinaryPrimitives.ReadInt32BigEndian(bytes[8..]) != 0)
                    throw new InvalidDataException("A histogram with shifted values is not read here.");
                var length = BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);
                if (length < 0 || length > bytes.Length - Header)
                    throw new InvalidDataException("A histogram's counts are cut off.");
                return Fill(New(bytes, at: 12), bytes.Slice(Header, length), (cookie & CookieMask) == V2 ? VariableWord : word);
            default:
                throw new InvalidDataException($"A histogram does not begin with {cookie:x8}.");
        }
    }

    static Histogram New(ReadOnlySpan<byte> bytes, int at)
    {
        try
        {
            return new Histogram(
                BinaryPrimitives.ReadInt64BigEndian(bytes[(at + 4)..]),
                BinaryPrimitives.ReadInt64BigEndian(bytes[(at + 12)..]),
                BinaryPrimitives.ReadInt32BigEndian(bytes[at..]));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException($"A histogram's header makes no sense: {e.ParamName}.");
        }
    }

    static Histogram Fill(Histogram histogram, ReadOnlySpan<byte> counts, int word)
    {
        if (word is not (2 or 4 or 8 or VariableWord))
            throw new InvalidDataException($"Counts of {word} bytes are not read here.");
        long index = 0;
        while (counts.Length > 0)
        {
            var count = Next(ref counts, word);
            if (count < 0 && word != VariableWord) throw new InvalidDataException("A histogram has a count below 0.");
            if (count > 0)
            {
                if (index >= histogram.MostCounts)
                    throw new InvalidDataException("A histogram has more counts than its header allows.");
                if (histogram.Total > long.MaxValue - count)
                    throw new InvalidDataException("A histogram's counts are too large.");
                histogram.AddAt((int)index, count);
            }

            index += count < 0 ? count == long.MinValue ? int.MaxValue : -count : 1;
            if (index is < 0 or > int.MaxValue)
                throw new InvalidDataException("A histogram has more counts than its header allows.");
        }

        return histogram;
    }

    static long Next(ref ReadOnlySpan<byte> counts, int word)
    {
        if (word == VariableWord) return ZigZag.Read(ref counts);
        if (counts.Length < word) throw new InvalidDataException("A histogram's counts are cut off.");
        long count = word switch
        {
            2 => BinaryPrimitives.ReadInt16BigEndian(counts),
            4 => BinaryPrimitives.ReadInt32BigEndian(counts),
            _ => BinaryPrimitives.ReadInt64BigEndian(counts),
        };
        counts = counts[word..];
        return count;
    }
}
