namespace Simulators.Benchmarks;

/// <summary>Our simulator under one workload, with as many records as a comparison wants it to hold.</summary>
sealed class Ours(ServerProcess server, Workload workload, Effort effort)
{
    LoadGenerator? _load;
    long _held;

    public ServerProcess Server => server;

    /// <summary>What a client of this workload needs; known once it holds something.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; private set; } = new Dictionary<string, string>();

    /// <summary>Lets the compiler do its work.</summary>
    public async Task WarmAsync(CancellationToken cancellation)
    {
        await SignAsync(cancellation);
        await _load!.RunAsync(effort.Connections, Effort.LongestWarming, effort.Warm, cancellation);
        _held = long.MaxValue / 2;
    }

    /// <summary>
    /// Sees to it that it holds this many records, or up to twice as many: a window adds some, so few are made anew for each.
    /// </summary>
    public async Task HoldAsync(long size, CancellationToken cancellation)
    {
        if (_held >= size && _held <= 2 * size) return;
        await Simulator.ResetAsync(server.Port, cancellation);
        await SignAsync(cancellation);
        await _load!.RunAsync(effort.Connections, TimeSpan.FromHours(1), size, cancellation);
        _held = size;
    }

    public async Task<Window> MeasureAsync(CancellationToken cancellation)
    {
        var window = await _load!.RunAsync(effort.Connections, effort.Window, long.MaxValue, cancellation);
        _held += window.Answers;
        return window;
    }

    /// <summary>Signatures and tokens live for a quarter of an hour at least; a window and its filling take less.</summary>
    async Task SignAsync(CancellationToken cancellation)
    {
        Credentials = await Simulator.CredentialsAsync(server.Port, workload, cancellation);
        _load = new LoadGenerator(server.Port, workload, Credentials);
    }
}
