using Simulators.Load.Output;
using Simulators.Load.Recording;

namespace Simulators.Load.Health;

/// <summary>How both ends fared over a whole run.</summary>
sealed class HealthTotals : IIntervalSink
{
    readonly int _collectionsBefore = Collections();
    readonly Share _generator = new();
    readonly Share _target = new();
    readonly Share _machine = new();
    double _pause;
    double? _targetPause;
    double _lag;
    long _queue;
    long _memory;

    public void Take(Interval interval)
    {
        var (health, length) = (interval.Health, interval.Length);
        // What is shorter than the clocks of processor time is noise.
        if (length >= TimeSpan.FromMilliseconds(200))
        {
            _generator.Add(health.GeneratorCpu, length);
            _target.Add(health.TargetCpu, length);
            _machine.Add(health.MachineCpu, length);
        }

        _pause += health.GcPause;
        if (health.TargetGcPause is { } pause) _targetPause = (_targetPause ?? 0) + pause;
        _lag = Math.Max(_lag, health.Lag);
        _queue = Math.Max(_queue, health.ThreadPoolQueue);
        _memory = Math.Max(_memory, health.MemoryBytes);
    }

    /// <param name="readings">What the simulator said of itself, first and last.</param>
    public HealthDocument Result((TargetReading First, TargetReading Last)? readings) => new(
        _generator.Mean ?? 0,
        _generator.Peak ?? 0,
        _target.Mean,
        _target.Peak,
        _machine.Mean,
        _machine.Peak,
        Math.Round(_pause, 2),
        Collections() - _collectionsBefore,
        _targetPause,
        _lag,
        _queue,
        Math.Round(_memory / 1048576.0, 1),
        OwnTime(readings));

    static double? OwnTime((TargetReading First, TargetReading Last)? readings) =>
        readings is { First: { RequestSeconds: var s0, Requests: var n0 }, Last: { RequestSeconds: { } s1, Requests: { } n1 } }
        && n1 > (n0 ?? 0)
            ? Math.Round((s1 - (s0 ?? 0)) / (n1 - (n0 ?? 0)) * 1e3, 3)
            : null;

    static int Collections() => GC.CollectionCount(0);

    /// <summary>A share of the processors: its mean over time, and its highest.</summary>
    sealed class Share
    {
        double _sum;
        double _seconds;

        public double? Mean => _seconds > 0 ? Math.Round(_sum / _seconds, 3) : null;

        public double? Peak { get; private set; }

        public void Add(double? share, TimeSpan length)
        {
            if (share is not { } value) return;
            _sum += value * length.TotalSeconds;
            _seconds += length.TotalSeconds;
            Peak = Math.Max(Peak ?? 0, value);
        }
    }
}
