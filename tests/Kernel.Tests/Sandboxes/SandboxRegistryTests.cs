using Simulators.Kernel.Sandboxes;

namespace Simulators.Kernel.Tests.Sandboxes;

public sealed class SandboxRegistryTests
{
    readonly World _world = new();

    [Fact]
    public async Task Finds_a_sandbox_by_its_id_and_by_the_credential_of_each_platform()
    {
        var sandbox = await _world.SandboxAsync("mine");
        Assert.True(_world.Registry.TryFind("mine", out var found));
        Assert.Same(sandbox, found);
        Assert.Same(sandbox, _world.Registry.FindBySelector(_world.First, sandbox.Platform("first")!.Credentials.Selector));
        Assert.Same(sandbox, _world.Registry.FindBySelector(_world.Second, sandbox.Platform("second")!.Credentials.Selector));
        Assert.Null(_world.Registry.FindBySelector(_world.First, sandbox.Platform("second")!.Credentials.Selector));
        Assert.False(_world.Registry.TryFind("Mine", out _));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("0-a_B")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123")]
    public async Task Takes_a_plain_id(string id) => Assert.Equal(id, (await _world.Registry.CreateAsync(id, null)).Sandbox?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("ä")]
    [InlineData("a1234567890123456789012345678901234567890123456789012345678901234")]
    public async Task Refuses_an_id_that_would_not_do_in_a_path(string id)
    {
        var (sandbox, problem) = await _world.Registry.CreateAsync(id, null);
        Assert.Null(sandbox);
        Assert.Contains("no sandbox id", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_id_that_is_taken_and_spends_no_number_on_it()
    {
        var first = await _world.SandboxAsync("mine");
        var (sandbox, problem) = await _world.Registry.CreateAsync("mine", null);
        Assert.Null(sandbox);
        Assert.Contains("'mine'", problem, StringComparison.Ordinal);
        Assert.Equal(first.Number + 1, (await _world.SandboxAsync("other")).Number);
    }

    [Fact]
    public async Task Finds_a_free_id_when_none_is_given()
    {
        await _world.SandboxAsync("sandbox-1");
        var (one, two) = (await _world.SandboxAsync(), await _world.SandboxAsync());
        Assert.Equal(["sandbox-1", "sandbox-1-2", "sandbox-2"], _world.Registry.All.Select(sandbox => sandbox.Id));
        Assert.Equal((1, 2), (one.Number, two.Number));
    }

    [Fact]
    public async Task Holds_no_more_than_its_maximum()
    {
        for (var i = 0; i < SandboxRegistry.Maximum; i++) Assert.NotNull((await _world.Registry.CreateAsync(null, null)).Sandbox);
        Assert.Contains("10000", (await _world.Registry.CreateAsync(null, null)).Problem, StringComparison.Ordinal);
        Assert.True(await _world.Registry.DeleteAsync("sandbox-17"));
        Assert.NotNull((await _world.Registry.CreateAsync(null, null)).Sandbox);
    }

    [Fact]
    public async Task Deletes_a_sandbox_with_its_credentials_and_its_journal()
    {
        var sandbox = await _world.SandboxAsync("mine");
        sandbox.Journal.Open(Requests.Post(), _world.First, null, FakeWall.Start, 0);
        Assert.True(await _world.Registry.DeleteAsync("mine"));
        Assert.False(await _world.Registry.DeleteAsync("mine"));
        Assert.False(_world.Registry.TryFind("mine", out _));
        Assert.Null(_world.Registry.FindBySelector(_world.First, sandbox.Platform("first")!.Credentials.Selector));
        Assert.Empty(sandbox.Journal.Entries());
        Assert.NotEqual(sandbox.Number, (await _world.SandboxAsync("mine")).Number);
    }

    [Fact]
    public async Task Keeps_the_default_sandbox()
    {
        var sandbox = await _world.SandboxAsync(SandboxRegistry.DefaultId);
        Assert.False(await _world.Registry.DeleteAsync(SandboxRegistry.DefaultId));
        Assert.Same(sandbox, _world.Registry.Default);
    }

    [Fact]
    public async Task Deletes_a_sandbox_whose_time_to_live_is_over_by_the_machine()
    {
        var brief = await _world.SandboxAsync("brief", TimeSpan.FromMinutes(5));
        await _world.SandboxAsync("lasting", TimeSpan.MaxValue);
        brief.Clock.Set(FakeWall.Start.AddYears(1));
        Assert.True(_world.Registry.TryFind("brief", out _));
        _world.Wall.Advance(TimeSpan.FromMinutes(5));
        Assert.False(_world.Registry.TryFind("brief", out _));
        Assert.Null(_world.Registry.FindBySelector(_world.First, brief.Platform("first")!.Credentials.Selector));
        Assert.Equal(["lasting"], _world.Registry.All.Select(sandbox => sandbox.Id));
        Assert.NotNull((await _world.Registry.CreateAsync("brief", null)).Sandbox);
    }

    [Fact]
    public async Task The_end_of_a_deleted_sandbox_does_not_befall_the_next_of_its_id()
    {
        await _world.SandboxAsync("mine", TimeSpan.FromMinutes(5));
        await _world.Registry.DeleteAsync("mine");
        var next = await _world.SandboxAsync("mine", TimeSpan.FromMinutes(9));
        _world.Wall.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal([next], _world.Registry.All);
        _world.Wall.Advance(TimeSpan.FromMinutes(3));
        Assert.Empty(_world.Registry.All);
    }

    [Fact]
    public async Task A_fork_has_the_state_settings_and_clock_and_credentials_of_its_own()
    {
        var sandbox = await _world.SandboxAsync("mine");
        sandbox.Platform("first")!.Settings.Change(new Dictionary<string, string?> { ["volume"] = "9" });
        sandbox.Clock.Set(FakeWall.Start.AddDays(7));
        var fork = (await _world.Registry.ForkAsync(sandbox, "copy", null)).Sandbox!;
        Assert.Equal(["seeded", "first-0 became first-1"], await TinyPlatform.TextsAsync(fork.Platform("first")!));
        Assert.Equal(["seeded"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
        Assert.Equal(9, fork.Platform("first")!.Settings.Get(TinyPlatform.Volume));
        Assert.Equal(FakeWall.Start.AddDays(7), fork.Clock.GetUtcNow());
        Assert.Same(fork, _world.Registry.FindBySelector(_world.First, "first-1"));
        Assert.NotEqual(sandbox.Platform("first")!.Credentials["secret"], fork.Platform("first")!.Credentials["secret"]);
    }

    [Fact]
    public async Task A_fork_that_cannot_be_says_why()
    {
        var sandbox = await _world.SandboxAsync("mine");
        Assert.Contains("'mine'", (await _world.Registry.ForkAsync(sandbox, "mine", null)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sandbox_of_the_same_id_has_the_same_secrets_in_every_run()
    {
        var again = await new World().SandboxAsync("mine");
        var sandbox = await _world.SandboxAsync("mine");
        Assert.Equal(again.Platform("first")!.Credentials["secret"], sandbox.Platform("first")!.Credentials["secret"]);
        Assert.Equal(again.Seed, sandbox.Seed);
    }
}
