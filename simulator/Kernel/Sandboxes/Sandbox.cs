using Simulators.Kernel.Clock;
using Simulators.Kernel.Faults;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Kernel.Sandboxes;

/// <summary>A world of its own: every platform's state, a clock, a journal and a fault plan.</summary>
public sealed partial class Sandbox
{
    /// <summary>How long moving the clock waits for receivers of webhooks, all together, in the machine's time.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Two that move time at once would run one's events at the other's moment: one waits.</summary>
    readonly Turns _moving = new();
    readonly Dictionary<string, PlatformInstance> _byName = [];
    readonly List<PlatformInstance> _platforms = [];

    readonly Func<Outside?> _outside;
    readonly Func<Sandbox, ISandboxOverlay> _newOverlay;
    readonly IStoreEngine _engine;
    ISandboxOverlay? _overlay;

    /// <summary>Whether the stores were asked what is due; what they have kept before this process is not known without.</summary>
    bool _looked;

    internal Sandbox(
        string id,
        int number,
        VirtualClock clock,
        TimeProvider wall,
        JournalBudget budget,
        EventStream events,
        Func<Outside?> outside,
        Func<Sandbox, ISandboxOverlay> newOverlay,
        IStoreEngine engine)
    {
        (_outside, _newOverlay, _engine, Wall) = (outside, newOverlay, engine, wall);
        Id = id;
        Number = number;
        Seed = Ids.SeededText.Seed(id);
        Clock = clock;
        Journal = new Journal.Journal(budget, number);
        Faults = new FaultPlan(wall, Seed);
        Events = events;
    }

    public string Id { get; }

    /// <summary>No other sandbox of this host has or had it; zero is the default one.</summary>
    public int Number { get; }

    /// <summary>Where its secrets and its chance come from: a function of its id.</summary>
    public long Seed { get; }

    public VirtualClock Clock { get; }

    public Journal.Journal Journal { get; }

    public FaultPlan Faults { get; }

    /// <summary>The due events that have happened.</summary>
    public DueLog Happened { get; } = new();

    public EventStream Events { get; }

    /// <summary>What lies over the platforms; null as long as nothing ever did.</summary>
    public ISandboxOverlay? Overlay => Volatile.Read(ref _overlay);

    /// <summary>The machine's clock, for waits that are no part of the sandbox's time.</summary>
    public TimeProvider Wall { get; }

    /// <summary>The way out of it.</summary>
    /// <exception cref="InvalidOperationException">The host does not listen yet.</exception>
    public Outside Outside => _outside() ?? throw new InvalidOperationException("The host does not listen yet.");

    /// <summary>Whether there is a way out of it already.</summary>
    public bool HasWayOut => _outside() is not null;

    /// <summary>When it is deleted by itself, in the machine's time, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public IReadOnlyList<PlatformInstance> Platforms => _platforms;

    public PlatformInstance? Platform(string name) => _byName.GetValueOrDefault(name);

    /// <summary>What lies over the platforms; made when there is nothing yet.</summary>
    public ISandboxOverlay OverlayOrNew() =>
        Overlay ?? Interlocked.CompareExchange(ref _overlay, _newOverlay(this), null) ?? _overlay!;

    /// <summary>Moves the clock and runs what comes due on the way, each at its own moment, in order.</summary>
    /// <returns>What happened, with the name of the platform.</returns>
    public ValueTask<IReadOnlyList<SandboxEvent>> AdvanceAsync(TimeSpan by) => _moving.TakeAsync(by, MoveAsync);

    /// <summary>
    /// Runs what waits, each event at its own moment and what follows from it too, until nothing waits; at most so many events,
    /// and none that is due after the given length of time, for what comes again every night never ends. Time then stands at
    /// the last event.
    /// </summary>
    /// <returns>What happened, and what is due next: null when nothing waits any more.</returns>
    public ValueTask<(IReadOnlyList<SandboxEvent> Happened, DueEvent? Next)> RunUntilIdleAsync(int maximum, TimeSpan within) =>
        _moving.TakeAsync((maximum, Clock.GetUtcNow() + within), RunUntilIdleAsync);

    /// <summary>Runs what has come due by now, whatever made it so.</summary>
    /// <param name="known">Whether to look only for what this process knows of: it costs no turn at a store that others share.</param>
    public async ValueTask RunDueAsync(bool known = false)
    {
        // Four times a second for every sandbox: what has nothing due must not queue.
        if (known && _looked && !_platforms.Exists(instance => instance.KnownDue()?.At <= Clock.GetUtcNow())) return;
        if (await NextDueAsync().ConfigureAwait(false) is var (_, due) && due.At <= Clock.GetUtcNow())
            await _moving.TakeAsync(0, RunDueAsync).ConfigureAwait(false);
        _looked = true;
    }

    /// <summary>Takes a copy of what lies over another sandbox's platforms.</summary>
    internal void TakeOverlayOf(Sandbox other) => Volatile.Write(ref _overlay, other.Overlay?.Fork(Seed));

    /// <summary>State back to what it was when the sandbox was made.</summary>
    public async ValueTask ResetStateAsync()
    {
        foreach (var instance in _platforms) await instance.ResetAsync().ConfigureAwait(false);
    }

    /// <summary>The state as it is now is what a reset goes back to.</summary>
    public async ValueTask KeepAsSeedAsync()
    {
        foreach (var instance in _platforms) await instance.Store.KeepAsSeedAsync().ConfigureAwait(false);
        await KeepAsync().ConfigureAwait(false);
    }

    /// <summary>Takes the state and settings of other instances of its platforms; the rest goes back to the seed.</summary>
    internal async ValueTask TakeOverAsync(IReadOnlyDictionary<Platform, (MemoryStore Store, SettingValues Settings)> restored)
    {
        foreach (var instance in _platforms)
        {
            instance.Settings.Reset();
            if (!restored.TryGetValue(instance.Platform, out var source))
            {
                await instance.ResetAsync().ConfigureAwait(false);
                continue;
            }

            instance.Settings.TakeOver(source.Settings);
            await instance.ReplaceAsync(source.Store).ConfigureAwait(false);
        }

        await KeepAsync().ConfigureAwait(false);
    }

    internal void Add(PlatformInstance instance)
    {
        _byName.Add(instance.Platform.Name, instance);
        _platforms.Add(instance);
    }

    async ValueTask<IReadOnlyList<SandboxEvent>> MoveAsync(TimeSpan by)
    {
        var target = Clock.GetUtcNow() + by;
        List<SandboxEvent> happened = [];
        using var patience = new CancellationTokenSource(Patience);
        // What the running clock has sent already is on its way: time does not pass it.
        await SettleAsync(patience.Token).ConfigureAwait(false);
        while (await NextDueAsync().ConfigureAwait(false) is var (instance, due) && due.At <= target)
        {
            if (due.At > Clock.GetUtcNow()) Clock.Set(due.At);
            foreach (var done in await instance.RunDueAsync(due.At).ConfigureAwait(false))
                happened.Add(new SandboxEvent(Id, instance.Platform.Name, done));
            await SettleAsync(instance, patience.Token).ConfigureAwait(false);
        }

        Clock.Set(target);
        return happened;
    }

    async ValueTask<(IReadOnlyList<SandboxEvent> Happened, DueEvent? Next)> RunUntilIdleAsync((int Maximum, DateTimeOffset Until) bound)
    {
        List<SandboxEvent> happened = [];
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await NextDueAsync().ConfigureAwait(false) is not var (instance, due)) return (happened, null);
            if (due.At > bound.Until || happened.Count >= bound.Maximum) return (happened, due);
            if (due.At > Clock.GetUtcNow()) Clock.Set(due.At);
            foreach (var done in await instance.RunDueAsync(due.At, maximum: 1).ConfigureAwait(false))
                happened.Add(new SandboxEvent(Id, instance.Platform.Name, done));
            await SettleAsync(instance, patience.Token).ConfigureAwait(false);
        }
    }

    async ValueTask<bool> RunDueAsync(int _)
    {
        var now = Clock.GetUtcNow();
        while (await NextDueAsync().ConfigureAwait(false) is var (instance, due) && due.At <= now)
            await instance.RunDueAsync(due.At).ConfigureAwait(false);
        return true;
    }

    async ValueTask<(PlatformInstance Instance, DueEvent Due)?> NextDueAsync()
    {
        (PlatformInstance Instance, DueEvent Due)? next = null;
        foreach (var instance in _platforms)
        {
            if (await instance.NextDueAsync().ConfigureAwait(false) is not { } due) continue;
            if (next is null || due.At < next.Value.Due.At) next = (instance, due);
        }

        return next;
    }
}
