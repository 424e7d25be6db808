using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Tests.Sandboxes;

public sealed class SandboxTests
{
    readonly World _world = new();

    [Fact]
    public async Task A_reset_goes_back_to_the_seed_every_time()
    {
        var sandbox = await _world.SandboxAsync(demo: true);
        for (var round = 0; round < 2; round++)
        {
            await CallAsync(sandbox, Outcome.Accepted);
            Assert.Equal(["seeded", "demo", "called"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
            await sandbox.ResetStateAsync();
            Assert.Equal(["seeded", "demo"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
        }
    }

    [Fact]
    public async Task A_reset_of_a_fork_goes_back_to_what_was_forked()
    {
        var sandbox = await _world.SandboxAsync();
        await CallAsync(sandbox, Outcome.Accepted);
        var fork = (await _world.Registry.ForkAsync(sandbox, null, null)).Sandbox!;
        await CallAsync(fork, Outcome.Accepted);
        await fork.ResetStateAsync();
        Assert.Equal(["seeded", "called", "first-0 became first-1"], await TinyPlatform.TextsAsync(fork.Platform("first")!));
    }

    [Theory]
    [InlineData(Outcome.Accepted, true)]
    [InlineData(Outcome.Rejected, false)]
    [InlineData(Outcome.Unrouted, false)]
    public async Task Only_an_accepted_call_leaves_something_behind(Outcome outcome, bool kept)
    {
        var sandbox = await _world.SandboxAsync();
        await CallAsync(sandbox, outcome);
        Assert.Equal(kept, (await TinyPlatform.TextsAsync(sandbox.Platform("first")!)).Contains("called"));
    }

    [Fact]
    public async Task A_refusal_that_keeps_leaves_its_changes_behind()
    {
        var sandbox = await _world.SandboxAsync();
        await sandbox.Platform("first")!.ExecuteAsync(Call(sandbox, _world.First.Noting("refused", Outcome.Rejected, keeps: true)));
        Assert.Equal(["seeded", "refused"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
    }

    [Fact]
    public async Task A_call_notes_the_rules_that_decided_in_exchange_and_coverage()
    {
        var sandbox = await _world.SandboxAsync();
        var instance = sandbox.Platform("first")!;
        var rule = _world.First.Rules["tiny/note/short"];
        var call = Call(sandbox, _world.First.Noting("called"));
        call.Decided(new Kernel.Rules.Rejection(_world.First.Errors[7], rule, "Shorten it."));
        Assert.Equal(("tiny/note/short", "Shorten it."), (call.Exchange.RuleIds(), call.Exchange.Explanation));
        Assert.Equal(1, instance.Coverage.Of(rule));
        Assert.Throws<InvalidOperationException>(() => call.Now);
    }

    [Theory]
    [InlineData(false, 5, 5)]
    [InlineData(true, 5, 2)]
    [InlineData(true, 1, 0)]
    public async Task A_fault_stops_a_batch_half_way(bool stops, int items, int done)
    {
        var sandbox = await _world.SandboxAsync();
        var call = Call(sandbox, _world.First.Noting("called"), stops);
        Assert.Equal(done, call.BatchSize(items));
        Assert.Equal(stops, call.StoppedHalfWay);
    }

    async Task CallAsync(Sandbox sandbox, Outcome outcome) =>
        await sandbox.Platform("first")!.ExecuteAsync(Call(sandbox, _world.First.Noting("called", outcome)));

    Call Call(Sandbox sandbox, Operation operation, bool stops = false)
    {
        var exchange = sandbox.Journal.Open(Requests.Post(), _world.First, operation, sandbox.Clock.GetUtcNow(), 0);
        return new Call(sandbox.Platform("first")!, operation, Requests.Post(), exchange) { StopsHalfWay = stops };
    }
}
