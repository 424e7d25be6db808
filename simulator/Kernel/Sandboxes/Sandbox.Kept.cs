using Simulators.Kernel.Faults;

namespace Simulators.Kernel.Sandboxes;

/// <summary>What of it an engine keeps beside the tables.</summary>
public sealed partial class Sandbox
{
    readonly Turns _keeping = new();

    /// <summary>The documents as the engine has them.</summary>
    readonly Dictionary<string, string> _kept = [];

    /// <summary>Whether the engine has it: then other hosts know it too, and it is gone when the engine has it no more.</summary>
    internal bool Kept => _kept.Count > 0;

    /// <summary>Whether what a call changes beside the tables must be kept before it is answered.</summary>
    public bool Keeps => _engine.Keeps;

    /// <summary>Whether a strike of a fault must be kept: it would strike again after a restart, or at another host.</summary>
    public bool KeepsFaults => _engine.Keeps && Faults.Planned;

    /// <summary>Has the engine keep what was changed of clock, settings, faults and overlay; in memory there is nothing to do.</summary>
    public ValueTask KeepAsync() => _engine.Keeps ? KeepChangedAsync() : ValueTask.CompletedTask;

    /// <summary><see cref="FaultPlan.Strike"/> for a sandbox whose faults are kept: it is, before anybody is struck.</summary>
    public ValueTask<PlannedFault?> StrikeAsync(string platform, string? operation, DateTimeOffset now) =>
        ChangeFaultsAsync(() => Faults.Strike(platform, operation, now));

    /// <summary>Changes the fault plan, while no other host changes it or is struck, and has it kept.</summary>
    public ValueTask<T> ChangeFaultsAsync<T>(Func<T> change) => ChangeAsync(SandboxDocuments.Faults, change);

    /// <summary>Changes what a document of the overlay holds, while no other host changes it, and has it kept.</summary>
    /// <param name="kind">The document.</param>
    /// <param name="change">What is done.</param>
    public ValueTask<T> ChangeAsync<T>(string kind, Func<T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return _engine.Keeps ? ChangeKeptAsync(kind, change) : ValueTask.FromResult(change());
    }

    /// <summary>Takes over documents that this or another process kept.</summary>
    internal async ValueTask TakeInAsync(IReadOnlyDictionary<string, string> documents) =>
        await _keeping.TakeAsync(documents, kept =>
        {
            foreach (var (kind, text) in kept)
            {
                if (_kept.GetValueOrDefault(kind) == text) continue;
                SandboxDocuments.Read(this, kind, text);
                _kept[kind] = text;
            }

            return ValueTask.FromResult(true);
        }).ConfigureAwait(false);

    async ValueTask<T> ChangeKeptAsync<T>(string kind, Func<T> change) => await _keeping.TakeAsync(0, async _ =>
    {
        T result = default!;
        var written = "";
        await _engine.ChangeAsync(Number, kind, kept =>
        {
            if (_engine.Shared && kept is not null) SandboxDocuments.Read(this, kind, kept);
            result = change();
            return written = SandboxDocuments.Write(this, kind);
        }).ConfigureAwait(false);
        _kept[kind] = written;
        return result;
    }).ConfigureAwait(false);

    /// <summary>One after the other: what was written first must not be kept last.</summary>
    async ValueTask KeepChangedAsync() => await _keeping.TakeAsync(0, async _ =>
    {
        var changed = new Dictionary<string, string>();
        foreach (var kind in SandboxDocuments.KindsOf(this))
        {
            var text = SandboxDocuments.Write(this, kind);
            if (_kept.GetValueOrDefault(kind) != text) changed.Add(kind, text);
        }

        if (changed.Count == 0) return false;
        await _engine.KeepAsync(Number, changed).ConfigureAwait(false);
        foreach (var (kind, text) in changed) _kept[kind] = text;
        return true;
    }).ConfigureAwait(false);
}
