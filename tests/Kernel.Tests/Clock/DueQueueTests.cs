using Simulators.Kernel.Clock;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Kernel.Tests.Clock;

public sealed class DueQueueTests
{
    readonly World _world = new();

    [Fact]
    public async Task Events_happen_in_order_of_time_across_platforms()
    {
        var sandbox = await _world.SandboxAsync();
        await Schedule(sandbox, "first", (30, "c"), (10, "a"), (50, "late"));
        await Schedule(sandbox, "second", (40, "d"), (20, "b"));
        var happened = await sandbox.AdvanceAsync(TimeSpan.FromMinutes(45));
        Assert.Equal(
            [("first", "a", 10), ("second", "b", 20), ("first", "c", 30), ("second", "d", 40)],
            happened.Select(one => (one.Platform, Due(one).Kind, Minute(Due(one).At))));
        Assert.Equal(FakeWall.Start.AddMinutes(45), sandbox.Clock.GetUtcNow());
        Assert.Equal("late", (await sandbox.Platform("first")!.NextDueAsync())?.Kind);
        Assert.Null(await sandbox.Platform("second")!.NextDueAsync());
    }

    [Fact]
    public async Task Events_of_one_moment_happen_in_the_order_in_which_they_were_scheduled()
    {
        var sandbox = await _world.SandboxAsync();
        await Schedule(sandbox, "first", (10, "b"), (10, "a"), (10, "c"));
        await sandbox.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(["seeded", "b", "a", "c"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
    }

    [Fact]
    public async Task Every_event_sees_its_own_moment()
    {
        var sandbox = await _world.SandboxAsync();
        List<int> clock = [];
        _world.First.WhenDue = (context, _) => clock.Add(Minute(context.Instance.Sandbox.Clock.GetUtcNow()));
        await Schedule(sandbox, "first", (10, "a"), (30, "b"));
        await sandbox.AdvanceAsync(TimeSpan.FromHours(1));
        var notes = await TinyPlatform.NotesAsync(sandbox.Platform("first")!);
        Assert.Equal([0, 10, 30], notes.Select(note => Minute(note.At)));
        Assert.Equal([10, 30], clock);
    }

    [Fact]
    public async Task An_event_scheduled_on_the_way_happens_on_the_way()
    {
        var sandbox = await _world.SandboxAsync();
        _world.First.WhenDue = (context, due) =>
        {
            if (due.Kind == "nightly" && Minute(due.At) < 60) context.Schedule(due.At.AddMinutes(20), "nightly", due.Subject);
        };
        await Schedule(sandbox, "first", (10, "nightly"));
        await Schedule(sandbox, "second", (35, "between"));
        var happened = await sandbox.AdvanceAsync(TimeSpan.FromMinutes(60));
        Assert.Equal([10, 30, 35, 50], happened.Select(one => Minute(Due(one).At)));
        Assert.Equal(70, Minute((await sandbox.Platform("first")!.NextDueAsync())!.At));
    }

    [Fact]
    public async Task What_has_come_due_happens_before_the_next_call()
    {
        var sandbox = await _world.SandboxAsync();
        await Schedule(sandbox, "first", (10, "due"));
        _world.Wall.Advance(TimeSpan.FromMinutes(11));
        var instance = sandbox.Platform("first")!;
        var operation = _world.First.Noting("called");
        var exchange = sandbox.Journal.Open(Requests.Post(), _world.First, operation, sandbox.Clock.GetUtcNow(), 0);
        await instance.ExecuteAsync(new Call(instance, operation, Requests.Post(), exchange));
        var notes = await TinyPlatform.NotesAsync(instance);
        Assert.Equal([("seeded", 0), ("due", 10), ("called", 11)], notes.Select(note => (note.Text, Minute(note.At))));
    }

    [Fact]
    public async Task A_fork_has_the_events_too_and_lets_them_happen_by_itself()
    {
        var sandbox = await _world.SandboxAsync();
        await Schedule(sandbox, "first", (10, "due"));
        var fork = (await _world.Registry.ForkAsync(sandbox, null, null)).Sandbox!;
        Assert.Single(await fork.AdvanceAsync(TimeSpan.FromMinutes(10)));
        Assert.DoesNotContain("due", await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
        Assert.Single(await sandbox.AdvanceAsync(TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public async Task An_event_that_fails_stays_and_leaves_nothing_behind()
    {
        var sandbox = await _world.SandboxAsync();
        await Schedule(sandbox, "first", (10, "due"));
        _world.First.WhenDue = (_, _) => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(async () => await sandbox.AdvanceAsync(TimeSpan.FromMinutes(10)));
        Assert.Equal(["seeded"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
        _world.First.WhenDue = null;
        await sandbox.RunDueAsync();
        Assert.Equal(["seeded", "due"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
    }

    static async Task Schedule(Sandbox sandbox, string platform, params (int Minute, string Kind)[] events) =>
        await sandbox.Platform(platform)!.ExecuteAsync(context =>
        {
            foreach (var (minute, kind) in events) context.Schedule(FakeWall.Start.AddMinutes(minute), kind, 1);
            return 0;
        });

    static DueEvent Due(Simulators.Kernel.Journal.SandboxEvent happened) => (DueEvent)happened.Subject;

    static int Minute(DateTimeOffset at) => (int)(at - FakeWall.Start).TotalMinutes;
}
