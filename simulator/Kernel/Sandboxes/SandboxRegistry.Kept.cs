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

    long _known;

    /// <summary>Whether anything outlives the process: what was changed then has to be kept before it is answered.</summary>
    public bool Keeps => _engine.Keeps;

    /// <summary>Takes in what the engine keeps, before the first request.</summary>
    public async ValueTask OpenAsync()
    {
        if (_engine.Keeps) await CatchUpAsync().ConfigureAwait(false);
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
        if (await _engine.NewsAsync(_known).ConfigureAwait(false) is not { } news) return;
        foreach (var known in _byId.Values)
        {
            // One that is just being made here has no number there yet, or has it and is not gone.
            if (!news.Numbers.Contains(known.Number) && known.Kept) Delete(known);
        }

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
            var instance = Add(sandbox, platform, store, new SettingValues(platform.Settings));
            if (!isNew) continue;
            await SeedAsync(instance, demo: false).ConfigureAwait(false);
            await store.KeepAsSeedAsync().ConfigureAwait(false);
        }

        await sandbox.TakeInAsync(kept.Documents).ConfigureAwait(false);
        Enter(sandbox);
    }
}
