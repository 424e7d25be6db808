using Simulators.Load.Running;
using Simulators.Load.Schedules;

namespace Simulators.Load.Tests.Engine;

/// <summary>When each item of an open run is due.</summary>
public sealed class ArrivalTimesTests
{
    [Fact]
    public void A_steady_rate_has_even_distances()
    {
        var times = new ArrivalTimes(Stage.Steady(100));
        Assert.Equal([0, 10, 20, 990], ((long[])[0, 1, 2, 99]).Select(item => Math.Round(times.Of(item).TotalMilliseconds, 6)));
        Assert.Equal(TimeSpan.FromHours(10_000), times.Of(3_600_000_000));
    }

    [Fact]
    public void A_ramp_from_nothing_sends_as_many_as_the_area_below_it()
    {
        var times = new ArrivalTimes([new Stage(0, 100, TimeSpan.FromSeconds(10))]);
        Assert.Equal(TimeSpan.Zero, times.Of(0));
        Assert.Equal(5, times.Of(125).TotalSeconds, 6);
        Assert.Equal(10, times.Of(500).TotalSeconds, 6);
        Assert.Equal(11, times.Of(600).TotalSeconds, 6);
    }

    [Fact]
    public void Stages_follow_each_other_and_a_pause_sends_nothing()
    {
        var times = new ArrivalTimes(
        [
            new Stage(10, 10, TimeSpan.FromSeconds(2)), new Stage(0, 0, TimeSpan.FromSeconds(3)), new Stage(10, 0, TimeSpan.FromSeconds(4)),
            new Stage(0, 5, TimeSpan.FromSeconds(2)),
        ]);
        Assert.Equal(1.9, times.Of(19).TotalSeconds, 6);
        Assert.Equal(5, times.Of(20).TotalSeconds, 6);
        Assert.Equal(7, times.Of(35).TotalSeconds, 6);
        Assert.Equal(9, times.Of(40).TotalSeconds, 6);
        Assert.Equal(11.2, times.Of(46).TotalSeconds, 6);
    }

    [Theory]
    [InlineData(3, 50, 7)]
    [InlineData(50, 3, 7)]
    [InlineData(20, 20.000001, 60)]
    public void Never_goes_back_and_meets_the_area(double from, double to, double seconds)
    {
        var times = new ArrivalTimes([new Stage(from, to, TimeSpan.FromSeconds(seconds))]);
        var last = TimeSpan.FromTicks(-1);
        for (var item = 0; item <= (int)((from + to) / 2 * seconds); item++)
        {
            var moment = times.Of(item);
            Assert.True(moment > last);
            var x = moment.TotalSeconds;
            Assert.Equal(item, from * x + (to - from) / (2 * seconds) * x * x, 3);
            last = moment;
        }
    }

    [Fact]
    public void Refuses_a_rate_that_ends_at_nothing() =>
        Assert.Throws<ArgumentException>(() => new ArrivalTimes([new Stage(5, 0, TimeSpan.FromSeconds(1))]));

    [Theory]
    [InlineData(2, 20, 8)]
    [InlineData(2, 10, 10)]
    [InlineData(12, 60, 8)]
    [InlineData(5, 0, null)]
    public void Time_left_counts_what_is_behind_at_the_rate_so_far(int elapsed, int ended, int? left) => Assert.Equal(
        left is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null,
        ViewSink.LeftAfter(TimeSpan.FromSeconds(elapsed), new ArrivalTimes(Stage.Steady(10)), 100, ended));
}
