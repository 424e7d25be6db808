using Simulators.Kernel.Faults;

namespace Simulators.Kernel.Tests.Faults;

public sealed class FaultPlanTests
{
    static readonly FaultEffect Unavailable = new(FaultMoment.Before, Status: 503);

    readonly FakeWall _wall = new();

    [Fact]
    public void Strikes_nothing_when_nothing_is_planned() =>
        Assert.Null(new FaultPlan(_wall, 1).Strike("tiny", "note", FakeWall.Start));

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("tiny", null, true)]
    [InlineData("tiny", "note", true)]
    [InlineData("other", null, false)]
    [InlineData("tiny", "erase", false)]
    public void Strikes_what_it_matches(string? platform, string? operation, bool strikes)
    {
        var plan = new FaultPlan(_wall, 1);
        var fault = plan.Add(new FaultMatch(platform, operation), Unavailable, null);
        Assert.Equal(strikes ? fault : null, plan.Strike("tiny", "note", FakeWall.Start));
        Assert.Equal((strikes ? 1 : 0, strikes ? 1 : 0), (fault.Matched, fault.Struck));
    }

    [Fact]
    public void Strikes_an_unknown_operation_only_when_it_names_none()
    {
        var plan = new FaultPlan(_wall, 1);
        plan.Add(new FaultMatch(Operation: "note"), Unavailable, null);
        Assert.Null(plan.Strike("tiny", null, FakeWall.Start));
        var any = plan.Add(new FaultMatch(), Unavailable, null);
        Assert.Same(any, plan.Strike("tiny", null, FakeWall.Start));
    }

    [Fact]
    public void Spares_the_first_and_stops_after_so_many()
    {
        var plan = new FaultPlan(_wall, 1);
        var fault = plan.Add(new FaultMatch(After: 2, Times: 3), Unavailable, null);
        Assert.Equal("..XXX..", Pattern(plan, 7));
        Assert.Equal((7, 3), (fault.Matched, fault.Struck));
    }

    [Fact]
    public void Takes_the_first_of_several_that_strike()
    {
        var plan = new FaultPlan(_wall, 1);
        var once = plan.Add(new FaultMatch(Times: 1), Unavailable, null);
        var always = plan.Add(new FaultMatch(), Unavailable, null);
        Assert.Equal([once, always, always], Enumerable.Range(0, 3).Select(_ => plan.Strike("tiny", "note", FakeWall.Start)));
    }

    [Fact]
    public void Throws_the_same_dice_in_every_run()
    {
        string Run(long seed)
        {
            var plan = new FaultPlan(_wall, seed);
            plan.Add(new FaultMatch(Probability: 0.3), Unavailable, null);
            var first = Pattern(plan, 200);
            plan.Reset();
            plan.Add(new FaultMatch(Probability: 0.3), Unavailable, null);
            Assert.Equal(first, Pattern(plan, 200));
            return first;
        }

        Assert.Equal(Run(42), Run(42));
        Assert.NotEqual(Run(42), Run(43));
        Assert.InRange(Run(42).Count(one => one == 'X'), 40, 80);
    }

    [Fact]
    public void Strikes_what_is_beyond_the_quota_of_a_second_of_the_sandbox()
    {
        var plan = new FaultPlan(_wall, 1);
        plan.Add(new FaultMatch(), new FaultEffect(FaultMoment.Before, Throttle: new Throttle(2, 1)), null);
        Assert.Equal("..XX", Pattern(plan, 4, FakeWall.Start));
        _wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal("X", Pattern(plan, 1, FakeWall.Start.AddMilliseconds(999)));
        Assert.Equal("..X", Pattern(plan, 3, FakeWall.Start.AddSeconds(1)));
    }

    [Fact]
    public void Leaves_the_plan_when_its_life_is_over_by_the_machine()
    {
        var plan = new FaultPlan(_wall, 1);
        var brief = plan.Add(new FaultMatch(), Unavailable, TimeSpan.FromMinutes(5));
        var lasting = plan.Add(new FaultMatch(), Unavailable, TimeSpan.MaxValue);
        Assert.Same(brief, plan.Strike("tiny", "note", FakeWall.Start.AddYears(1)));
        _wall.Advance(TimeSpan.FromMinutes(5));
        Assert.Same(lasting, plan.Strike("tiny", "note", FakeWall.Start));
        Assert.Equal([lasting], plan.All);
    }

    [Fact]
    public void Is_taken_out_by_its_id()
    {
        var plan = new FaultPlan(_wall, 1);
        var (first, second) = (plan.Add(new FaultMatch(), Unavailable, null), plan.Add(new FaultMatch(), Unavailable, null));
        Assert.NotEqual(first.Id, second.Id);
        Assert.True(plan.Remove(first.Id));
        Assert.False(plan.Remove(first.Id));
        Assert.Equal([second], plan.All);
        plan.Reset();
        Assert.Empty(plan.All);
    }

    [Theory]
    [InlineData(0, null, false, true)]
    [InlineData(5, null, false, false)]
    [InlineData(5, 503, false, true)]
    [InlineData(5, null, true, true)]
    public void Takes_the_place_of_the_answer_unless_it_only_delays_it(int seconds, int? status, bool reset, bool replaces) =>
        Assert.Equal(
            replaces,
            new FaultEffect(FaultMoment.Before, TimeSpan.FromSeconds(seconds), status, reset).ReplacesReply);

    static string Pattern(FaultPlan plan, int exchanges, DateTimeOffset? now = null) =>
        string.Concat(Enumerable.Range(0, exchanges).Select(_ =>
            plan.Strike("tiny", "note", now ?? FakeWall.Start) is null ? '.' : 'X'));
}
