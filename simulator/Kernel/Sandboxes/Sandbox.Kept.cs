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

    /// <summary>Whether a strike of a fault must be kept: it would strike again after a restart, or at another host.</summary>
    public bool KeepsFaults => _engine.Keeps && Faults.Planned;

    /// <summary>Has the engine keep what was changed of clock, settings and faults; in memory there is nothing to do.</summary>
    public ValueTask KeepAsync() => _engine.Keeps ? KeepChangedAsync() : ValueTask.CompletedTask;

    /// <summary><see cref="FaultPlan.Strike"/> for a sandbox whose faults are kept: it is, before anybody is struck.</summary>
    public async ValueTask<PlannedFault?> StrikeAsync(string platform, string? operation, DateTimeOffset now)
    {
        PlannedFault? struck = null;
        await _keeping.TakeAsync(0, async _ =>
        {
            await _engine.ChangeAsync(Number, SandboxDocuments.Faults, kept =>
            {
                if (_engine.Shared && kept is not null) SandboxDocuments.ReadFaults(Faults, kept);
                struck = Faults.Strike(platform, operation, now);
                return _kept[SandboxDocuments.Faults] = SandboxDocuments.WriteFaults(Faults);
            }).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        return struck;
    }

    /// <summary>Takes over documents that this or another process kept.</summary>
    internal async ValueTask TakeInAsync(IReadOnlyDictionary<string, string> documents) =>
        await _keeping.TakeAsync(documents, kept =>
        {
            foreach (var (kind, _, read) in SandboxDocuments.All)
            {
                if (!kept.TryGetValue(kind, out var text) || _kept.GetValueOrDefault(kind) == text) continue;
                read(this, text);
                _kept[kind] = text;
            }

            return ValueTask.FromResult(true);
        }).ConfigureAwait(false);

    /// <summary>One after the other: what was written first must not be kept last.</summary>
    async ValueTask KeepChangedAsync() => await _keeping.TakeAsync(0, async _ =>
    {
        var changed = new Dictionary<string, string>();
        foreach (var (kind, write, _) in SandboxDocuments.All)
        {
            var text = write(this);
            if (_kept.GetValueOrDefault(kind) != text) changed.Add(kind, text);
        }

        if (changed.Count == 0) return false;
        await _engine.KeepAsync(Number, changed).ConfigureAwait(false);
        foreach (var (kind, text) in changed) _kept[kind] = text;
        return true;
    }).ConfigureAwait(false);
}
