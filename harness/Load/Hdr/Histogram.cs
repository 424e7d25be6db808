using System.Numerics;

namespace Simulators.Load.Hdr;

/// <summary>
/// A histogram of whole numbers whose relative error is the same at every size (HdrHistogram, whose algorithm is in the public
/// domain). Counts of two histograms of the same parameters add up without any loss. Not safe for several threads at once.
/// </summary>
/// <remarks>
/// Memory grows with the largest value that was recorded, not with how many there were: 24,000 counts for an hour in microseconds
/// at three digits.
/// </remarks>
public sealed class Histogram
{
    /// <summary>The longest time that our own histograms tell, in microseconds: an hour.</summary>
    public const long LongestTime = 3_600_000_000;

    readonly int _unitMagnitude;
    readonly int _halfMagnitude;
    readonly int _half;
    readonly long _mask;
    readonly int _mostCounts;
    long[] _counts = [];

    /// <param name="lowest">The lowest value that is told from 0; 1 or more.</param>
    /// <param name="highest">The highest value; at least twice the lowest.</param>
    /// <param name="digits">Significant decimal digits that are kept, 0 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">The values are none that a histogram can have.</exception>
    public Histogram(long lowest = 1, long highest = LongestTime, int digits = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lowest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(highest / 2, lowest, nameof(highest));
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 5);
        (Lowest, Highest, Digits) = (lowest, highest, digits);
        _unitMagnitude = BitOperations.Log2((ulong)lowest);
        var largestWithSingleUnit = (ulong)(2 * Math.Pow(10, digits));
        var subBuckets = (int)BitOperations.RoundUpToPowerOf2(largestWithSingleUnit);
        _halfMagnitude = BitOperations.Log2((uint)subBuckets) - 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_unitMagnitude + _halfMagnitude, 61, nameof(lowest));
        _half = subBuckets / 2;
        _mask = (long)(subBuckets - 1) << _unitMagnitude;
        _mostCounts = (BucketsFor(highest, (long)subBuckets << _unitMagnitude) + 1) * _half;
    }

    /// <summary>The lowest value that is told from 0.</summary>
    public long Lowest { get; }

    /// <summary>The highest value that can be recorded.</summary>
    public long Highest { get; }

    /// <summary>Significant decimal digits.</summary>
    public int Digits { get; }

    /// <summary>How many values were recorded.</summary>
    public long Total { get; private set; }

    /// <summary>How many of them were out of range, and were recorded as the nearest value inside.</summary>
    public long Clamped { get; private set; }

    /// <summary>The counts by index, up to the last that is not 0.</summary>
    internal ReadOnlySpan<long> Counts
    {
        get
        {
            var length = _counts.Length;
            while (length > 0 && _counts[length - 1] == 0) length--;
            return _counts.AsSpan(0, length);
        }
    }

    /// <summary>How many counts the parameters allow.</summary>
    internal int MostCounts => _mostCounts;

    /// <summary>The least value that any recorded one may have been; 0 when there is none.</summary>
    public long Min => Total == 0 ? 0 : ValueAt(_counts.AsSpan().IndexOfAnyExcept(0));

    /// <summary>The greatest value that any recorded one may have been; 0 when there is none.</summary>
    public long Max => Total == 0 ? 0 : HighestEquivalent(ValueAt(Counts.Length - 1));

    /// <summary>The mean, of the middle of every slot; 0 when there is none.</summary>
    public double Mean
    {
        get
        {
            if (Total == 0) return 0;
            var sum = 0.0;
            for (var i = 0; i < _counts.Length; i++)
            {
                if (_counts[i] != 0) sum += (double)_counts[i] * MedianEquivalent(ValueAt(i));
            }

            return sum / Total;
        }
    }

    /// <summary>Records a value; one out of range as the nearest inside, which <see cref="Clamped"/> counts.</summary>
    public void Record(long value, long count = 1)
    {
        if (value < 0 || value > Highest)
        {
            Clamped += count;
            value = Math.Clamp(value, 0, Highest);
        }

        AddAt(IndexOf(value), count);
    }

    /// <summary>Adds the counts of another: exact when the parameters are the same.</summary>
    public void Add(Histogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var isAlike = (other.Lowest, other.Digits) == (Lowest, Digits) && other._unitMagnitude == _unitMagnitude;
        var counts = other.Counts;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            if (isAlike && i < _mostCounts) AddAt(i, counts[i]);
            else Record(other.MedianEquivalent(other.ValueAt(i)), counts[i]);
        }

        Clamped += other.Clamped;
    }

    /// <summary>Forgets all values.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        (Total, Clamped) = (0, 0);
    }

    /// <summary>How many recorded values are not distinguishable from this one.</summary>
    public long CountAt(long value) => IndexOf(Math.Clamp(value, 0, Highest)) is var i && i < _counts.Length ? _counts[i] : 0;

    /// <summary>
    /// The value that so many percent of the recorded ones are at or below: the highest that cannot be told from it (the lowest,
    /// for 0 percent). 0 when nothing was recorded.
    /// </summary>
    /// <param name="percentile">0 to 100.</param>
    public long Percentile(double percentile)
    {
        if (Total == 0) return 0;
        // One step below, so that what is exact on paper is not lifted into the next slot by the multiplication.
        var share = Math.Clamp(Math.BitDecrement(percentile), 0, 100);
        var wanted = Math.Max(1, (long)Math.Ceiling(share / 100 * Total));
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen < wanted) continue;
            var value = ValueAt(i);
            return percentile <= 0 ? value : HighestEquivalent(value);
        }

        return Max;
    }

    /// <summary>The least value that cannot be told from this one.</summary>
    public long LowestEquivalent(long value) => ValueAt(IndexOf(value));

    /// <summary>The greatest value that cannot be told from this one.</summary>
    public long HighestEquivalent(long value) => LowestEquivalent(value) + SizeOfSlot(value) - 1;

    long MedianEquivalent(long value) => LowestEquivalent(value) + (SizeOfSlot(value) >> 1);

    long SizeOfSlot(long value) => 1L << (_unitMagnitude + BucketOf(value));

    internal int IndexOf(long value)
    {
        var bucket = BucketOf(value);
        var sub = (int)(value >>> (bucket + _unitMagnitude));
        return ((bucket + 1) << _halfMagnitude) + (sub - _half);
    }

    internal long ValueAt(int index)
    {
        var bucket = (index >> _halfMagnitude) - 1;
        var sub = (index & (_half - 1)) + _half;
        if (bucket < 0) (bucket, sub) = (0, sub - _half);
        return (long)sub << (bucket + _unitMagnitude);
    }

    internal void AddAt(int index, long count)
    {
        if (index >= _counts.Length) Array.Resize(ref _counts, Math.Min(_mostCounts, Math.Max(index + 1, _counts.Length * 2)));
        _counts[index] += count;
        Total += count;
    }

    int BucketOf(long value) => 63 - _halfMagnitude - _unitMagnitude - BitOperations.LeadingZeroCount((ulong)(value | _mask));

    static int BucketsFor(long highest, long untrackable)
    {
        var buckets = 1;
        while (untrackable <= highest)
        {
            if (untrackable > long.MaxValue / 2) return buckets + 1;
            untrackable <<= 1;
            buckets++;
        }

        return buckets;
    }
}
