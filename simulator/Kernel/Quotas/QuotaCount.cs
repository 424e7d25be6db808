namespace Simulators.Kernel.Quotas;

/// <summary>How often something was done in the newest slices of time.</summary>
/// <param name="Key">The quota, and who is counted.</param>
/// <param name="Length">How long a slice is, in ticks.</param>
/// <param name="Newest">The number of the newest slice, counted from the year 1.</param>
/// <param name="Counts">The count of each slice, the newest last; never changed.</param>
public sealed record QuotaCount(string Key, long Length, long Newest, IReadOnlyList<long> Counts)
{
    /// <summary>How often in all slices together.</summary>
    public long Used => Counts.Sum();

    /// <summary>When nothing of it counts any more.</summary>
    public DateTimeOffset EndsAt
    {
        get
        {
            var last = Counts.Count - 1;
            while (last > 0 && Counts[last] == 0) last--;
            return LeavesAt(last);
        }
    }

    public static QuotaCount Empty(string key, DateTimeOffset now, long length, int slices) =>
        new(key, length, now.UtcTicks / length, new long[slices]);

    /// <summary>
    /// What counts of it at a moment. Nothing does when the window was given another length, or the clock was set back: a count
    /// of a time that is yet to come would refuse until then.
    /// </summary>
    public QuotaCount At(DateTimeOffset now, long length, int slices)
    {
        var gone = (now.UtcTicks / length) - Newest;
        if (length != Length || slices != Counts.Count || gone < 0 || gone >= slices) return Empty(Key, now, length, slices);
        if (gone == 0) return this;
        var counts = new long[slices];
        for (var i = (int)gone; i < slices; i++) counts[i - (int)gone] = Counts[i];
        return this with { Newest = Newest + gone, Counts = counts };
    }

    public QuotaCount Plus()
    {
        var counts = Counts.ToArray();
        counts[^1]++;
        return this with { Counts = counts };
    }

    /// <summary>When less than the limit will be used, if nothing more is counted.</summary>
    public DateTimeOffset FreeAt(long limit)
    {
        var (left, slice) = (Used, -1);
        while (left >= limit && slice < Counts.Count - 1) left -= Counts[++slice];
        return LeavesAt(Math.Max(0, slice));
    }

    /// <summary>When the slice is as old as the window is long.</summary>
    DateTimeOffset LeavesAt(int slice)
    {
        var ticks = ((Int128)Newest + slice + 1) * Length;
        return ticks > DateTimeOffset.MaxValue.UtcTicks ? DateTimeOffset.MaxValue : new DateTimeOffset((long)ticks, TimeSpan.Zero);
    }
}
