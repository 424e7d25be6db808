using System.Collections.Concurrent;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;

namespace Simulators.Kernel.Sandboxes;

/// <summary>The sandboxes that an engine keeps: those of an earlier process, and those of other hosts.</summary>
public sealed partial class SandboxRegistry
{
    /// <summary>Whose time to live is over, and who are yet to be forgotten by the engine.</summary>
    readonly ConcurrentQueue<int> _ended = new();

    readonly SharedCheck _refreshing;
    long _known;

    /// <summary>Whether anything outlives the process: what was changed then has to be kept before it is answered.</summary>
    public bool Keeps => _engine.Keeps;

    /// <summary>Whether other hosts work on the same sandboxes: then every request begins with <see cref="RefreshAsync"/>.</summary>
    public bool Shared => _engine.Shared;

    /// <summary>Begins the start of this host with what the engine keeps; other hosts start when it is disposed of.</summary>
    public async ValueTask<IAsyncDisposable?> StartAsync()
    {
        if (!_engine.Keeps) return null;
        var start = await _engine.StartAsync().ConfigureAwait(false);
        await RefreshAsync().ConfigureAwait(false);
        return start;
    }

    /// <summary>Takes in what other hosts have changed. What they had answered before the call is known after it.</summary>
    public Task RefreshAsync() => _refreshing.RunAsync();

    /// <summary>
    /// Lets this host alone change a sandbox's clock, settings, faults and stubs until it is disposed of, beginning with what the
    /// others have left. Null when there are no others.
    /// </summary>
    public async ValueTask<IAsyncDisposable?> TakeControlAsync(Sandbox sandbox)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        if (await _engine.TakeControlAsync(sandbox.Number).ConfigureAwait(false) is not { } control) return null;
        try
        {
            await RefreshAsync().ConfigureAwait(false);
            return control;
        }
        catch
        {
            await control.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Has the engine forget the sandboxes whose time to live is over.</summary>
    public async ValueTask ForgetEndedAsync()
    {
        while (_ended.TryPeek(out var number))
        {
            await _engine.DeleteAsync(number).ConfigureAwait(false);
            _ended.TryDequeue(out _);
        }
    }

    async ValueTask CatchUpAsync()
    {
        // One that this host makes meanwhile is not among the numbers, and not gone.
        var former = _byId.Values.Where(sandbox => sandbox.Kept).ToList();
        if (await _engine.NewsAsync(_known).ConfigureAwait(false) is not { } news) return;
        foreach (var gone in former.Where(sandbox => !news.Numbers.Contains(sandbox.Number))) Delete(gone);
        foreach (var kept in news.Changed) await TakeInAsync(kept).ConfigureAwait(false);
        _known = news.Version;
    }

    async ValueTask TakeInAsync(KeptSandbox kept)
    {
        if (_byId.TryGetValue(kept.Id, out var known) && known.Number == kept.Number)
        {
            await known.TakeInAsync(kept.Documents).ConfigureAwait(false);
            return;
        }

        var sandbox = NewSandbox(kept.Id, kept.Number, kept.ExpiresAt, new VirtualClock(_wall));
        foreach (var platform in _platforms)
        {
            var store = await _engine.OpenAsync(kept.Number, platform).ConfigureAwait(false);
            var isNew = store is null;
            store ??= await _engine.CreateAsync(kept.Number, platform, null).ConfigureAwait(false);
            var instance = Add(sandbox, platform, store, new SettingValues(platform.Settings, InitialSettings));
            if (!isNew) continue;
            await SeedAsync(instance, demo: false).ConfigureAwait(false);
            await store.KeepAsSeedAsync().ConfigureAwait(false);
        }

        await sandbox.TakeInAsync(kept.Documents).ConfigureAwait(false);
        Enter(sandbox);
    }
}
