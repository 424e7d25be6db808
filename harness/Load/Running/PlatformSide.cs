using System.Net;
using System.Text.Json.Nodes;
using Simulators.Load.Engine;
using Simulators.Load.Output;

namespace Simulators.Load.Running;

/// <summary>The platform's side of a run: its limits and settings, and what it saw itself, whoever sent it.</summary>
sealed class PlatformSide
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    readonly LoadOrder _order;
    readonly TimeProvider _clock;
    readonly LoadTarget _target;
    readonly List<string> _notes;
    readonly VendorLimits _limits;
    long? _before;

    PlatformSide(LoadOrder order, TimeProvider clock, LoadTarget target, List<string> notes, VendorLimits limits) =>
        (_order, _clock, _target, _notes, _limits) = (order, clock, target, notes, limits);

    /// <summary>Switches limits and settings as the order has them.</summary>
    /// <exception cref="LoadException">There is no such limit or setting; the message says so.</exception>
    public static async Task<PlatformSide> OpenAsync(
        LoadOrder order, TimeProvider clock, LoadTarget target, List<string> notes, CancellationToken cancellation)
    {
        var limits = await VendorLimits.OpenAsync(target.Sandbox, order.Scenario.LimitedBy, cancellation);
        notes.Add(await limits.SwitchAsync(order.VendorQuotas, cancellation));
        var side = new PlatformSide(order, clock, target, notes, limits);
        if (order.Settings.Count > 0) await side.SetAsync(cancellation);
        return side;
    }

    /// <summary>The work begins.</summary>
    public async Task BeginAsync(CancellationToken cancellation) => _before = await _target.RequestsAsync(cancellation);

    /// <summary>
    /// How many requests it saw since. Other shards' requests are in its journal too, and those of whoever else works in a sandbox
    /// that is not this run's own.
    /// </summary>
    public async Task<long?> RequestsAsync()
    {
        if (_order.Shard.Count > 1 || _before is not { } before) return null;
        using var patience = new CancellationTokenSource(s_patience, _clock);
        try
        {
            if (await _target.RequestsAsync(patience.Token) is not { } after || after < before) return null;
            if (!_target.IsOurs)
                _notes.Add($"Requests are those that sandbox {_target.Sandbox.Id} saw: whoever else called it was counted too.");
            return after - before;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The limits with what each refused; null when none were kept, or nobody answers any more.</summary>
    public async Task<IReadOnlyList<LimitDocument>?> RefusalsAsync(RunEnd end)
    {
        if (!_order.VendorQuotas || end == RunEnd.TargetLost) return null;
        using var patience = new CancellationTokenSource(s_patience, _clock);
        try
        {
            return await _limits.RefusalsAsync(patience.Token);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    async Task SetAsync(CancellationToken cancellation)
    {
        var platform = _order.Scenario.LimitedBy;
        try
        {
            var settings = new JsonObject(_order.Settings.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));
            await _target.Sandbox.SetAsync(platform, settings, cancellation);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.BadRequest)
        {
            throw new LoadException($"setting: {e.Message}");
        }

        var set = _order.Settings.Select(one => $"{one.Key} = {one.Value}");
        _notes.Add($"Settings of {platform} for this run: {string.Join(", ", set)}.");
    }
}
