using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Simulators.Load.Hdr;

namespace Simulators.Load.Tests.Hdr;

/// <summary>Histograms as bytes, there and back.</summary>
public sealed class CodecTests
{
    [Fact]
    public void Whatever_was_recorded_comes_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<Tuple<int, int>[]>(),
        pairs =>
        {
            var histogram = new Histogram();
            foreach (var (value, count) in pairs) histogram.Record(Math.Abs((long)value), Math.Abs((long)count));
            var back = HistogramCodec.Decode(HistogramCodec.Encode(histogram));
            return back.Total == histogram.Total && back.Counts.SequenceEqual(histogram.Counts)
                && back.Percentile(99) == histogram.Percentile(99);
        }));

    [Fact]
    public void Every_bit_of_a_count_comes_back()
    {
        foreach (var count in (long[])[1, 63, 64, 8191, 8192, int.MaxValue, 1L << 55, 1L << 56, 1L << 61, long.MaxValue])
        {
            var histogram = new Histogram();
            histogram.Record(5, count);
            Assert.Equal(count, HistogramCodec.Decode(HistogramCodec.Encode(histogram)).CountAt(5));
        }
    }

    [Fact]
    public void Begins_as_every_compressed_V2_histogram_does() =>
        Assert.StartsWith("HISTF", Convert.ToBase64String(HistogramCodec.Encode(HistogramTests.Of([1, 2, 3]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0x1C849301, 2)]
    [InlineData(0x1C849301, 4)]
    [InlineData(0x1C849301, 8)]
    [InlineData(0x1C849308, 8)]
    public void Reads_the_older_forms(uint cookie, int word)
    {
        var histogram = HistogramCodec.Decode(Older(cookie, word, [0, 3, 0, 700]));
        Assert.Equal((3, 700, 703), (histogram.CountAt(1), histogram.CountAt(3), histogram.Total));
    }

    [Fact]
    public void Damaged_bytes_are_refused_and_nothing_else_happens()
    {
        var whole = HistogramCodec.Encode(HistogramTests.Of(HistogramTests.Values(300)));
        for (var i = 0; i < whole.Length; i++)
        {
            foreach (var value in (byte[])[0, 0x7F, 0xFF])
            {
                var damaged = (byte[])whole.Clone();
                damaged[i] = value;
                Refused(damaged);
            }

            Refused(whole.AsSpan(0, i).ToArray());
        }
    }

    [Fact]
    public void A_run_of_zeros_beyond_all_bounds_is_no_loop()
    {
        byte[] counts = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 2];
        var error = Assert.Throws<InvalidDataException>(() => HistogramCodec.Decode(V2(counts)));
        Assert.Contains("more counts than its header allows", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Damage may go unnoticed where the bytes still make a histogram, but nothing else may come of it.</summary>
    static void Refused(byte[] bytes)
    {
        try
        {
            _ = HistogramCodec.Decode(bytes).Percentile(99);
        }
        catch (InvalidDataException)
        {
            // As it should be.
        }
    }

    static byte[] Older(uint cookie, int word, long[] counts)
    {
        var isV0 = cookie == 0x1C849308;
        var header = isV0 ? 32 : 40;
        var bytes = new byte[header + counts.Length * word];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, cookie | (uint)word << 4);
        if (!isV0) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), counts.Length * word);
        var at = isV0 ? 4 : 12;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), 3);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at + 4), 1);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at + 12), 1_000_000);
        for (var i = 0; i < counts.Length; i++)
        {
            var place = bytes.AsSpan(header + i * word, word);
            if (word == 2) BinaryPrimitives.WriteInt16BigEndian(place, (short)counts[i]);
            else if (word == 4) BinaryPrimitives.WriteInt32BigEndian(place, (int)counts[i]);
            else BinaryPrimitives.WriteInt64BigEndian(place, counts[i]);
        }

        return bytes;
    }

    static byte[] V2(byte[] counts)
    {
        var bytes = new byte[40 + counts.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 0x1C849313);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), counts.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), 3);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(16), 1);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(24), 1_000_000);
        counts.CopyTo(bytes, 40);
        return bytes;
    }
}
