using Simulators.Host.Startup;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Telemetry;

/// <summary>Where every answered exchange is counted, and told of to whoever traces.</summary>
/// <remarks>
/// The plain counts are the one source: <c>/metrics</c> writes them, and the instruments of <see cref="Instruments"/> report
/// them. A call costs a few atomic additions and two looks at whether anybody listens.
/// </remarks>
sealed class Meters : IDisposable
{
    readonly PlatformMeter[] _platforms;
    readonly WarmUp _warmUp;
    readonly Instruments _instruments;
    readonly Spans _spans;
    long _strays;

    public Meters(SandboxRegistry registry, WarmUp warmUp, TimeProvider wall)
    {
        _platforms = [.. registry.Platforms.Select(platform => new PlatformMeter(platform))];
        _warmUp = warmUp;
        _instruments = new Instruments(this, registry);
        _spans = new Spans(wall);
    }

    public IReadOnlyList<PlatformMeter> Platforms => _platforms;

    /// <summary>How many requests went to an address where no platform lives.</summary>
    public long Strays => Interlocked.Read(ref _strays);

    /// <summary>An exchange is over; it is not closed yet, so that its rules are at hand.</summary>
    public void Record(Sandbox sandbox, Exchange exchange, Reply? reply, Outcome outcome, TimeSpan elapsed)
    {
        if (exchange.Platform is not { } platform || _warmUp.Owns(sandbox)) return;
        var meter = MeterOf(platform).Record(exchange, outcome, reply?.Error, elapsed);
        if (_instruments.Duration.Enabled) _instruments.Record(meter, elapsed);
        if (_spans.AreWanted) _spans.Tell(sandbox, exchange, reply, outcome, elapsed);
    }

    /// <summary>A planned fault strikes a request.</summary>
    public void Struck(Platform platform) => MeterOf(platform).Struck();

    /// <summary>A request found no platform at its address.</summary>
    public void Stray() => Interlocked.Increment(ref _strays);

    public void Dispose()
    {
        _instruments.Dispose();
        _spans.Dispose();
    }

    PlatformMeter MeterOf(Platform platform)
    {
        foreach (var meter in _platforms)
        {
            if (meter.Platform == platform) return meter;
        }

        throw new ArgumentException($"{platform.Name} is none of this host's platforms.", nameof(platform));
    }
}
