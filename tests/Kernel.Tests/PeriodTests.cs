using Simulators.Kernel.Rules;

namespace Simulators.Kernel.Tests;

public sealed class PeriodTests
{
    static readonly DateTimeOffset Noon = new(2026, 12, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("")]
    [InlineData("2026-12-15T18:00:00+00:00/2026-12-15T22:00:00+00:00")]
    public void Writes_what_it_reads(string text) => Assert.Equal(text, Period.Parse(text)?.ToString());

    [Theory]
    [InlineData("today")]
    [InlineData("2026-12-15T18:00:00Z")]
    [InlineData("2026-12-15T18:00:00Z/2026-12-15T18:00:00Z")]
    [InlineData("2026-12-15T18:00:00Z/2026-12-15T19:00:00Z/2026-12-15T20:00:00Z")]
    public void Refuses_what_is_no_interval(string text) => Assert.Null(Period.Parse(text));

    [Theory]
    [InlineData(-2, -1, false)]
    [InlineData(-1, 0, false)]
    [InlineData(-1, 1, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 2, false)]
    public void Overlaps_what_shares_a_moment_with_it(int fromHour, int untilHour, bool overlaps)
    {
        var period = new Period(Noon, Noon.AddHours(1));
        Assert.Equal(overlaps, period.Overlaps(Noon.AddHours(fromHour), Noon.AddHours(untilHour)));
        Assert.False(Period.None.Overlaps(Noon.AddHours(fromHour), Noon.AddHours(untilHour)));
    }
}
