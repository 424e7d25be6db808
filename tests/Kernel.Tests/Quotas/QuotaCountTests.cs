using Simulators.Kernel.Quotas;

namespace Simulators.Kernel.Tests.Quotas;

/// <summary>Counts in slices of time, against a list of moments.</summary>
public sealed class QuotaCountTests
{
    const long Length = TimeSpan.TicksPerSecond;

    static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 11)]
    [InlineData(7, 12)]
    [InlineData(60, 13)]
    public void Counts_what_a_list_of_the_moments_would_count(int slices, int seed)
    {
        var random = new Random(seed);
        List<DateTimeOffset> moments = [];
        var (now, count) = (Start, QuotaCount.Empty("k", Start, Length, slices));
        for (var i = 0; i < 2000; i++)
        {
            now += TimeSpan.FromMilliseconds(random.Next(0, 10) == 0 ? random.Next(0, 90_000) : random.Next(0, 700));
            count = count.At(now, Length, slices);
            var first = (now.UtcTicks / Length) - slices + 1;
            Assert.Equal(moments.Count(moment => moment.UtcTicks / Length >= first), count.Used);
            if (random.Next(0, 3) == 0) continue;
            count = count.Plus();
            moments.Add(now);
            var limit = random.Next(1, (int)count.Used + 1);
            var free = count.FreeAt(limit);
            Assert.True(count.At(free, Length, slices).Used < limit);
            Assert.True(count.At(free - TimeSpan.FromTicks(1), Length, slices).Used >= limit);
            Assert.Equal(0, count.At(count.EndsAt, Length, slices).Used);
            Assert.True(count.At(count.EndsAt - TimeSpan.FromTicks(1), Length, slices).Used > 0);
        }
    }

    [Fact]
    public void Forgets_all_when_the_window_changes_or_the_clock_goes_back()
    {
        var count = QuotaCount.Empty("k", Start, Length, 60).Plus();
        Assert.Equal(1, count.At(Start, Length, 60).Used);
        Assert.Equal(0, count.At(Start, Length * 2, 60).Used);
        Assert.Equal(0, count.At(Start, Length, 1).Used);
        Assert.Equal(0, count.At(Start - TimeSpan.FromSeconds(1), Length, 60).Used);
    }

    [Fact]
    public void A_window_may_be_longer_than_the_calendar()
    {
        var count = QuotaCount.Empty("k", Start, long.MaxValue / 2, 60).Plus();
        Assert.Equal(DateTimeOffset.MaxValue, count.FreeAt(1));
        Assert.Equal(DateTimeOffset.MaxValue, count.EndsAt);
    }
}
