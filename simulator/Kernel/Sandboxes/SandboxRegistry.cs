using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;

namespace Simulators.Kernel.Sandboxes;

/// <summary>All sandboxes of a host. Thread-safe.</summary>
public sealed partial class SandboxRegistry
{
    /// <summary>The sandbox that a request without a path prefix and without a known credential lands in.</summary>
    public const string DefaultId = "default";

    /// <summary>How many sandboxes a host holds at most.</summary>
    public const int Maximum = 10_000;

    readonly ConcurrentDictionary<string, Sandbox> _byId = new();
    readonly ConcurrentDictionary<(Platform, string), Sandbox> _bySelector = new();
    readonly IReadOnlyList<Platform> _platforms;
    readonly Func<StoreSchema, IStore> _createStore;
    readonly TimeProvider _wall;
    readonly JournalBudget _budget;
    readonly Lock _gate = new();

    /// <summary>Who ends when; a number, not the sandbox, which may have been deleted long before its end.</summary>
    readonly PriorityQueue<(string Id, int Number), DateTimeOffset> _ends = new();

    volatile Outside? _outside;
    int _number = -1;

    /// <summary>A registry without sandboxes.</summary>
    /// <param name="platforms">The platforms that every sandbox has.</param>
    /// <param name="createStore">The engine: makes an empty store.</param>
    /// <param name="wall">The machine's clock.</param>
    /// <param name="budget">What all journals may hold together.</param>
    public SandboxRegistry(
        IReadOnlyList<Platform> platforms,
        Func<StoreSchema, IStore> createStore,
        TimeProvider wall,
        JournalBudget budget)
    {
        _platforms = platforms;
        _createStore = createStore;
        _wall = wall;
        _budget = budget;
    }

    public IReadOnlyList<Platform> Platforms => _platforms;

    /// <summary>What all journals may hold together, and what they do hold.</summary>
    public JournalBudget Budget => _budget;

    /// <summary>Every exchange and due event of every sandbox, as it happens.</summary>
    public EventStream Events { get; } = new();

    /// <summary>The way out, once the host listens; null before that.</summary>
    public Outside? Outside
    {
        get => _outside;
        set => _outside = value;
    }

    public Sandbox Default => _byId[DefaultId];

    public IReadOnlyList<Sandbox> All
    {
        get
        {
            DeleteExpired();
            return [.. _byId.Values.OrderBy(sandbox => sandbox.Number)];
        }
    }

    public bool TryFind(string id, [MaybeNullWhen(false)] out Sandbox sandbox) =>
        _byId.TryGetValue(id, out sandbox) && !Expired(sandbox);

    /// <summary>The sandbox that a vendor's own credential selects, or null.</summary>
    public Sandbox? FindBySelector(Platform platform, string selector) =>
        _bySelector.TryGetValue((platform, selector), out var sandbox) && !Expired(sandbox) ? sandbox : null;

    /// <summary>An empty store for a platform, of the host's engine.</summary>
    public IStore CreateStore(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return _createStore(platform.Schema);
    }

    /// <summary>Makes a sandbox with an empty state, which the caller then fills.</summary>
    /// <returns>The sandbox, or in words why not.</returns>
    public (Sandbox? Sandbox, string? Problem) Create(string? id, TimeSpan? life) =>
        Add(id, life, new VirtualClock(_wall), platform =>
            (_createStore(platform.Schema), new SettingValues(platform.Settings)));

    /// <summary>Makes a sandbox with the state, settings and clock of another. Costs microseconds, whatever the size.</summary>
    /// <returns>The sandbox, or in words why not.</returns>
    public async ValueTask<(Sandbox? Sandbox, string? Problem)> ForkAsync(Sandbox from, string? id, TimeSpan? life)
    {
        ArgumentNullException.ThrowIfNull(from);
        var (sandbox, problem) = Add(id, life, from.Clock.Fork(), platform =>
        {
            var original = from.Platform(platform.Name)!;
            return (original.Store.Fork(), original.Settings.Fork());
        });
        if (sandbox is null) return (null, problem);
        sandbox.TakeOverlayOf(from);
        foreach (var instance in sandbox.Platforms)
        {
            var former = from.Platform(instance.Platform.Name)!.Credentials.Selector;
            await CopiedAsync(instance, former).ConfigureAwait(false);
        }

        sandbox.KeepAsSeed();
        return (sandbox, null);
    }

    /// <summary>Tells a platform that its state came from a sandbox with other credentials.</summary>
    public static ValueTask<bool> CopiedAsync(PlatformInstance instance, string formerSelector)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.ExecuteAsync(context =>
        {
            instance.Platform.OnCopied(context, formerSelector);
            return true;
        });
    }

    /// <summary>Fills an empty sandbox, with demonstration rows or without, and keeps that as its seed.</summary>
    public static async ValueTask SeedAsync(Sandbox sandbox, bool demo)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        foreach (var instance in sandbox.Platforms) await SeedAsync(instance, demo).ConfigureAwait(false);
        sandbox.KeepAsSeed();
    }

    /// <summary>Fills one platform of an empty sandbox; the sandbox keeps it as its seed when it is told to.</summary>
    public static async ValueTask SeedAsync(PlatformInstance instance, bool demo)
    {
        ArgumentNullException.ThrowIfNull(instance);
        await instance.ExecuteAsync(context =>
        {
            instance.Platform.Seed(context, demo);
            return true;
        }).ConfigureAwait(false);
    }

    /// <summary>Deletes a sandbox; false when there is none of that id, or it is the default one, which stays.</summary>
    public bool Delete(string id) => id != DefaultId && _byId.TryGetValue(id, out var sandbox) && Delete(sandbox);

    /// <summary>Deletes the sandboxes whose time to live is over. Costs what there is to delete: every creation asks.</summary>
    public void DeleteExpired()
    {
        var now = _wall.GetUtcNow();
        lock (_gate)
        {
            while (_ends.TryPeek(out var ending, out var end) && end <= now)
            {
                _ends.Dequeue();
                if (_byId.TryGetValue(ending.Id, out var sandbox) && sandbox.Number == ending.Number) Delete(sandbox);
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\z")]
    private static partial Regex ValidId();

    bool Delete(Sandbox sandbox)
    {
        // This very sandbox: another may have taken its id meanwhile.
        if (!_byId.TryRemove(KeyValuePair.Create(sandbox.Id, sandbox))) return false;
        foreach (var instance in sandbox.Platforms)
            _bySelector.TryRemove((instance.Platform, instance.Credentials.Selector), out _);
        sandbox.Journal.Reset();
        return true;
    }

    (Sandbox? Sandbox, string? Problem) Add(
        string? id,
        TimeSpan? life,
        VirtualClock clock,
        Func<Platform, (IStore, SettingValues)> content)
    {
        DeleteExpired();
        if (ProblemOf(id) is { } problem) return (null, problem);
        var number = Interlocked.Increment(ref _number);
        var sandbox = Make(id ?? FreeId(number), number, life, clock, content);
        if (!_byId.TryAdd(sandbox.Id, sandbox)) return (null, Taken(sandbox.Id));
        if (sandbox.ExpiresAt is { } end)
        {
            lock (_gate) _ends.Enqueue((sandbox.Id, number), end);
        }

        foreach (var instance in sandbox.Platforms)
            _bySelector[(instance.Platform, instance.Credentials.Selector)] = sandbox;
        return (sandbox, null);
    }

    /// <summary>Why there can be no such sandbox, or null. Asked before a number is spent on it.</summary>
    string? ProblemOf(string? id)
    {
        if (_byId.Count >= Maximum)
            return $"This host holds {Maximum} sandboxes, and that is the bound: delete some, or give them a ttl.";
        if (id is null) return null;
        if (!ValidId().IsMatch(id))
            return $"'{id}' is no sandbox id: letters, digits, - and _, at most 64, the first a letter or digit.";
        return _byId.ContainsKey(id) ? Taken(id) : null;
    }

    static string Taken(string id) => $"There is a sandbox '{id}' already.";

    /// <summary>An id for a sandbox that was given none; somebody may have taken the one that comes next.</summary>
    string FreeId(int number)
    {
        var id = $"sandbox-{number}";
        for (var more = 2; _byId.ContainsKey(id); more++) id = $"sandbox-{number}-{more}";
        return id;
    }

    Sandbox Make(
        string id,
        int number,
        TimeSpan? life,
        VirtualClock clock,
        Func<Platform, (IStore, SettingValues)> content)
    {
        var sandbox = new Sandbox(id, number, clock, _wall, _budget, Events, () => Outside) { ExpiresAt = TimeToLive.End(life, _wall) };
        foreach (var platform in _platforms)
        {
            var (store, settings) = content(platform);
            var credentials = platform.Issue(number, sandbox.Seed);
            sandbox.Add(new PlatformInstance(platform, sandbox, credentials, store, settings));
        }

        return sandbox;
    }

    bool Expired(Sandbox sandbox) => sandbox.ExpiresAt is { } end && end <= _wall.GetUtcNow();
}
