using Simulators.Kernel.Clock;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Tests;
using Simulators.Storage.Tests.Postgres;

namespace Simulators.Storage.Tests;

/// <summary>What sandboxes promise when a database keeps them, seen by a process that comes after the one that made them.</summary>
public abstract class EngineContract : IAsyncDisposable
{
    readonly TinyPlatform _first = new("first");
    readonly TinyPlatform _second = new("second");
    readonly FakeWall _wall = new();
    DurableEngine? _engine;

    [Fact]
    public async Task What_was_scheduled_comes_due_in_the_next_process_once()
    {
        var sandbox = await MakeAsync(await StartAsync(), "mine");
        await sandbox.Platform("first")!.ExecuteAsync(context =>
            DueQueue.Schedule(context.Transaction, _first.Schema, context.Now.AddHours(1), "overdue", 1));
        sandbox = Found(await StartAsync(), "mine");
        var happened = await sandbox.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(["overdue"], happened.Select(one => ((DueEvent)one.Subject).Kind));
        await sandbox.KeepAsync();
        sandbox = Found(await StartAsync(), "mine");
        Assert.Empty(await sandbox.AdvanceAsync(TimeSpan.FromHours(2)));
        Assert.Equal(["seeded", "overdue"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
        Assert.Equal(FakeWall.Start.AddHours(4), sandbox.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_fork_has_its_own_state_and_seed_in_the_next_process()
    {
        var registry = await StartAsync();
        var sandbox = await MakeAsync(registry, "mine");
        await sandbox.Platform("first")!.ExecuteAsync(context => Noted(context, "before"));
        var fork = (await registry.ForkAsync(sandbox, "copy", null)).Sandbox!;
        await fork.Platform("first")!.ExecuteAsync(context => Noted(context, "after"));
        registry = await StartAsync();
        (sandbox, fork) = (Found(registry, "mine"), Found(registry, "copy"));
        Assert.Equal(["seeded", "before"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
        var became = $"{sandbox.Platform("first")!.Credentials.Selector} became {fork.Platform("first")!.Credentials.Selector}";
        Assert.Equal(["seeded", "before", became, "after"], await TinyPlatform.TextsAsync(fork.Platform("first")!));
        await fork.ResetStateAsync();
        await sandbox.ResetStateAsync();
        Assert.Equal(["seeded", "before", became], await TinyPlatform.TextsAsync(fork.Platform("first")!));
        Assert.Equal(["seeded"], await TinyPlatform.TextsAsync(sandbox.Platform("first")!));
    }

    [Fact]
    public async Task A_time_to_live_goes_on_and_ends_and_the_id_is_free_again()
    {
        var brief = await MakeAsync(await StartAsync(), "brief", TimeSpan.FromMinutes(5));
        _wall.Advance(TimeSpan.FromMinutes(4));
        var registry = await StartAsync();
        Assert.Equal(brief.ExpiresAt, Found(registry, "brief").ExpiresAt);
        _wall.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(registry.All);
        await registry.ForgetEndedAsync();
        registry = await StartAsync();
        Assert.Empty(registry.All);
        Assert.NotEqual(brief.Number, (await MakeAsync(registry, "brief")).Number);
    }

    [Fact]
    public async Task The_chance_of_a_fault_goes_on_as_it_would_have()
    {
        var (one, other) = (await MakeAsync(await StartAsync(), "mine"), new List<bool>());
        one.Faults.Add(new("first", Probability: 0.5), new(Kernel.Faults.FaultMoment.Before, Status: 500), null);
        await one.KeepAsync();
        var apart = new Kernel.Faults.FaultPlan(_wall, one.Seed);
        apart.Add(new("first", Probability: 0.5), new(Kernel.Faults.FaultMoment.Before, Status: 500), null);
        var alone = Enumerable.Range(0, 60).Select(_ => apart.Strike("first", "note", _wall.GetUtcNow()) is not null).ToList();
        for (var i = 0; i < 60; i++)
        {
            if (i % 20 == 0) one = Found(await StartAsync(), "mine");
            Assert.True(one.KeepsFaults);
            other.Add(await one.StrikeAsync("first", "note", _wall.GetUtcNow()) is not null);
        }

        Assert.Equal(alone, other);
        Assert.Equal(alone.Count(struck => struck), one.Faults.All.Single().Struck);
    }

    [Fact]
    public async Task A_platform_that_a_newer_build_has_begins_with_its_seed()
    {
        await MakeAsync(await StartAsync(_first), "mine");
        var sandbox = Found(await StartAsync(_first, _second), "mine");
        Assert.Equal(["seeded"], await TinyPlatform.TextsAsync(sandbox.Platform("second")!));
        await sandbox.ResetStateAsync();
        Assert.Equal(["seeded"], await TinyPlatform.TextsAsync(Found(await StartAsync(), "mine").Platform("second")!));
    }

    [Fact]
    public async Task A_deleted_sandbox_takes_no_more_writes()
    {
        var registry = await StartAsync();
        var sandbox = await MakeAsync(registry, "mine");
        Assert.True(await registry.DeleteAsync("mine"));
        await sandbox.KeepAsync();
        Assert.Empty((await StartAsync()).All);
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null) await _engine.DisposeAsync();
        CleanUp();
        GC.SuppressFinalize(this);
    }

    protected abstract DurableEngine Open();

    protected virtual void CleanUp()
    {
    }

    static bool Noted(Kernel.Platforms.PlatformContext context, string text)
    {
        ((TinyPlatform)context.Instance.Platform).Write(context, text);
        return true;
    }

    static Sandbox Found(SandboxRegistry registry, string id)
    {
        Assert.True(registry.TryFind(id, out var sandbox));
        return sandbox;
    }

    static async Task<Sandbox> MakeAsync(SandboxRegistry registry, string id, TimeSpan? life = null)
    {
        var (sandbox, problem) = await registry.CreateAsync(id, life);
        Assert.Null(problem);
        await SandboxRegistry.SeedAsync(sandbox!, demo: false);
        return sandbox!;
    }

    Task<SandboxRegistry> StartAsync() => StartAsync(_first, _second);

    /// <summary>Ends the process before, so to speak, and begins the next.</summary>
    async Task<SandboxRegistry> StartAsync(params TinyPlatform[] platforms)
    {
        if (_engine is not null) await _engine.DisposeAsync();
        _engine = Open();
        var registry = new SandboxRegistry(platforms, _engine, _wall, new JournalBudget(1_000_000));
        await using var start = await registry.StartAsync();
        return registry;
    }
}

/// <inheritdoc/>
public sealed class SqliteEngineTests : EngineContract
{
    readonly TemporaryFolder _folder = new();

    protected override DurableEngine Open() => DurableEngine.OpenSqlite(_folder.File("engine.db"));

    protected override void CleanUp() => _folder.Dispose();
}

/// <inheritdoc/>
public sealed class PostgresEngineTests(PostgresServer server) : EngineContract
{
    string? _address;

    protected override DurableEngine Open() => DurableEngine.OpenPostgres(_address ??= server.NewDatabase());
}
