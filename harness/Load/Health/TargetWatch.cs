using System.Text.Json;
using Simulators.Load.Engine;
using Simulators.Load.Output;
using Simulators.Load.Running;

namespace Simulators.Load.Health;

/// <summary>
/// Looks at the simulator once a second while it is loaded: what it says of itself, and which faults are planned. That is two
/// small requests a second, which are not measured.
/// </summary>
sealed class TargetWatch(LoadTarget target, string platform, RunClock clock) : IDisposable
{
    const int MostMarks = 200;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly Uri Metrics = new("/metrics", UriKind.Relative);

    readonly List<MarkDocument> _marks = [];
    readonly Lock _gate = new();
    readonly SemaphoreSlim _one = new(1);
    Dictionary<string, string> _faults = [];
    bool _hasMetrics = true;
    long _heard;

    /// <summary>What it said first and last; null when it says nothing.</summary>
    public (TargetReading First, TargetReading Last)? Readings { get; private set; }

    /// <summary>When it answered last, since the run began.</summary>
    public TimeSpan Heard => new(Interlocked.Read(ref _heard));

    /// <summary>Faults that came and went.</summary>
    public IReadOnlyList<MarkDocument> Marks
    {
        get
        {
            lock (_gate) return [.. _marks.OrderBy(mark => mark.AtSeconds)];
        }
    }

    /// <summary>Watches until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await LookAsync(stop);
            await Task.Delay(Pause, clock.Provider, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Notes something that happened now.</summary>
    public void Mark(string kind, string text)
    {
        lock (_gate)
        {
            if (_marks.Count < MostMarks) _marks.Add(new MarkDocument(Math.Round(clock.Elapsed.TotalSeconds, 3), kind, text));
        }
    }

    /// <summary>Looks once; a simulator that does not answer is the run's business, not this one's.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        try
        {
            // One after the other: two that look at once would both note what has changed since.
            await _one.WaitAsync(stop);
            try
            {
                if (_hasMetrics) await ReadAsync(stop);
                await FaultsAsync(stop);
                Interlocked.Exchange(ref _heard, clock.Elapsed.Ticks);
            }
            finally
            {
                _one.Release();
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // Nothing is known of this second.
        }
    }

    public void Dispose() => _one.Dispose();

    async Task ReadAsync(CancellationToken stop)
    {
        using var answer = await target.Admin.GetAsync(Metrics, stop);
        if (!answer.IsSuccessStatusCode)
        {
            _hasMetrics = false;
            return;
        }

        var reading = TargetReading.Of(await answer.Content.ReadAsStringAsync(stop), platform);
        Readings = (Readings?.First ?? reading, reading);
    }

    async Task FaultsAsync(CancellationToken stop)
    {
        var items = (await target.Sandbox.AdminAsync(HttpMethod.Get, "faults", null, stop)).GetProperty("items");
        var now = items.EnumerateArray().ToDictionary(
            fault => fault.GetProperty("id").GetString()!,
            fault => fault.TryGetProperty("effect", out var effect) ? Compact(effect) : "");
        foreach (var (id, effect) in now.Where(fault => !_faults.ContainsKey(fault.Key))) Mark("fault begins", $"{id} {effect}");
        foreach (var (id, effect) in _faults.Where(fault => !now.ContainsKey(fault.Key))) Mark("fault ends", $"{id} {effect}");
        _faults = now;
    }

    static string Compact(JsonElement effect)
    {
        var parts = effect.EnumerateObject()
            .Where(part => part.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
            .Select(part => $"{part.Name} {part.Value.GetRawText().Trim('"')}");
        var text = string.Join(", ", parts);
        return text.Length <= 120 ? text : text[..120];
    }
}
