using Simulators.Kernel.Clock;

namespace Simulators.Kernel.Tests.Clock;

public sealed class VirtualClockTests
{
    static readonly DateTimeOffset Christmas = new(2030, 12, 25, 0, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    readonly FakeWall _wall = new();

    [Fact]
    public void Runs_with_the_machine()
    {
        var clock = new VirtualClock(_wall);
        _wall.Advance(Hour);
        Assert.Equal(FakeWall.Start + Hour, clock.GetUtcNow());
    }

    [Fact]
    public void Runs_on_from_the_time_it_is_set_to()
    {
        var clock = new VirtualClock(_wall);
        clock.Set(Christmas);
        _wall.Advance(Hour);
        Assert.Equal(Christmas + Hour, clock.GetUtcNow());
        Assert.False(clock.Frozen);
    }

    [Fact]
    public void Stands_still_while_it_is_frozen()
    {
        var clock = new VirtualClock(_wall);
        clock.Freeze(true);
        _wall.Advance(Hour);
        Assert.Equal(FakeWall.Start, clock.GetUtcNow());
        clock.Set(Christmas);
        _wall.Advance(Hour);
        Assert.Equal(Christmas, clock.GetUtcNow());
    }

    [Fact]
    public void Runs_on_from_where_it_stood()
    {
        var clock = new VirtualClock(_wall);
        clock.Set(Christmas);
        clock.Freeze(true);
        _wall.Advance(Hour);
        clock.Freeze(false);
        _wall.Advance(Hour);
        Assert.Equal(Christmas + Hour, clock.GetUtcNow());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Loses_no_time_when_it_is_told_what_it_does_already(bool frozen)
    {
        var wall = new FakeWall(step: TimeSpan.FromSeconds(1));
        var clock = new VirtualClock(wall);
        clock.Freeze(frozen);
        var (before, machine) = (clock.GetUtcNow(), wall.GetUtcNow());
        for (var i = 0; i < 10; i++) clock.Freeze(frozen);
        var (after, passed) = (clock.GetUtcNow(), wall.GetUtcNow() - machine);
        Assert.Equal(frozen ? TimeSpan.Zero : passed, after - before);
    }

    [Fact]
    public void Judges_stamps_by_itself_unless_told_otherwise()
    {
        var clock = new VirtualClock(_wall);
        clock.Set(Christmas);
        Assert.Equal((Stamps.Sandbox, Christmas), (clock.Stamps, clock.GetStampNow()));
        clock.JudgeStampsBy(Stamps.Wall);
        clock.Freeze(true);
        Assert.Equal((FakeWall.Start, Christmas), (clock.GetStampNow(), clock.GetUtcNow()));
    }

    [Fact]
    public void Goes_back_to_the_machine_when_it_is_reset()
    {
        var clock = new VirtualClock(_wall);
        clock.Set(Christmas);
        clock.Freeze(true);
        clock.JudgeStampsBy(Stamps.Wall);
        clock.Reset();
        Assert.Equal((FakeWall.Start, false, Stamps.Sandbox), (clock.GetUtcNow(), clock.Frozen, clock.Stamps));
    }

    [Fact]
    public void A_fork_shows_the_same_time_and_then_goes_its_own_way()
    {
        var clock = new VirtualClock(_wall);
        clock.Set(Christmas);
        clock.JudgeStampsBy(Stamps.Wall);
        var fork = clock.Fork();
        clock.Set(FakeWall.Start);
        Assert.Equal((Christmas, Stamps.Wall), (fork.GetUtcNow(), fork.Stamps));
        fork.Freeze(true);
        Assert.False(clock.Frozen);
    }

    [Fact]
    public void Keeps_its_time_in_UTC_whatever_zone_it_is_set_in()
    {
        var clock = new VirtualClock(_wall);
        clock.Freeze(true);
        clock.Set(Christmas.ToOffset(TimeSpan.FromHours(8)));
        Assert.Equal((Christmas, TimeSpan.Zero), (clock.GetUtcNow(), clock.GetUtcNow().Offset));
        Assert.Equal(TimeZoneInfo.Utc, clock.LocalTimeZone);
    }

    [Fact]
    public void Refuses_a_time_from_which_it_could_not_run_on()
    {
        var clock = new VirtualClock(_wall);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Set(DateTimeOffset.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.State = (TimeSpan.MaxValue, null, Stamps.Sandbox));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.State = (default, DateTimeOffset.MaxValue, Stamps.Sandbox));
        Assert.Equal(FakeWall.Start, clock.GetUtcNow());
        clock.Set(VirtualClock.Latest);
        _wall.Advance(TimeSpan.FromDays(365));
        Assert.Equal(VirtualClock.Latest.AddDays(365), clock.GetUtcNow());
    }

    [Fact]
    public void Measures_its_own_time_and_has_no_timers()
    {
        var clock = new VirtualClock(_wall);
        var start = clock.GetTimestamp();
        clock.Set(FakeWall.Start + Hour);
        Assert.Equal(Hour, clock.GetElapsedTime(start));
        Assert.Throws<NotSupportedException>(() => clock.CreateTimer(_ => { }, null, Hour, Hour));
    }

    [Fact]
    public async Task Loses_no_change_that_another_thread_makes()
    {
        var clock = new VirtualClock(_wall);
        var stop = TestContext.Current.CancellationToken;
        using var done = new CancellationTokenSource();
        var setting = Task.Run(
            () =>
            {
                while (!done.IsCancellationRequested) clock.Set(Christmas);
            },
            stop);
        var lost = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var stamps = i % 2 == 0 ? Stamps.Wall : Stamps.Sandbox;
            clock.JudgeStampsBy(stamps);
            if (clock.Stamps != stamps) lost++;
        }

        await done.CancelAsync();
        await setting;
        Assert.Equal(0, lost);
    }
}
