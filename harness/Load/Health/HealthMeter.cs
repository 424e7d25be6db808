using Simulators.Load.Engine;
using Simulators.Load.Recording;
using Simulators.Load.Running;

namespace Simulators.Load.Health;

/// <summary>How generator, simulator and machine fare, interval by interval. Used by the collector alone.</summary>
sealed class HealthMeter(LoadTarget target, TargetWatch watch, RunClock clock)
{
    readonly int _cores = Environment.ProcessorCount;
    TimeSpan _cpu = OwnCpu();
    TimeSpan _pause = GC.GetTotalPauseDuration();
    TimeSpan? _targetCpu = target.Process?.ProcessorTime;
    double? _toldCpu;
    double? _toldPause;
    (double Busy, double Total)? _machine = MachineCpu.Read();
    TimeSpan _at = clock.Elapsed;
    double _lag;

    /// <summary>The collector's own tick came so much late.</summary>
    public void Lagged(TimeSpan late) => _lag = Math.Max(_lag, late.TotalMilliseconds);

    /// <summary>What happened since the last sample.</summary>
    public HealthSample Sample()
    {
        var now = clock.Elapsed;
        var whole = Math.Max(1e-3, (now - _at).TotalSeconds) * _cores;
        var sample = new HealthSample(
            Math.Round((OwnCpu() - _cpu).TotalSeconds / whole, 3),
            TargetCpu(whole),
            Machine(),
            Math.Round((GC.GetTotalPauseDuration() - _pause).TotalMilliseconds, 2),
            TargetPause(),
            Math.Round(_lag, 1),
            ThreadPool.PendingWorkItemCount,
            Environment.WorkingSet);
        (_at, _cpu, _pause, _lag) = (now, OwnCpu(), GC.GetTotalPauseDuration(), 0);
        return sample;
    }

    double? TargetCpu(double whole)
    {
        if (target.Process is { } process)
        {
            var (before, now) = (_targetCpu, process.ProcessorTime);
            _targetCpu = now;
            return before is null || now is null ? null : Math.Round((now - before).Value.TotalSeconds / whole, 3);
        }

        var told = watch.Readings?.Last.ProcessorSeconds;
        var share = _toldCpu is { } last && told is { } seconds ? Math.Round((seconds - last) / whole, 3) : (double?)null;
        _toldCpu = told;
        return target.IsHere ? share : null;
    }

    double? TargetPause()
    {
        var told = watch.Readings?.Last.GcPauseSeconds;
        var pause = _toldPause is { } last && told is { } seconds ? Math.Round((seconds - last) * 1e3, 2) : (double?)null;
        _toldPause = told;
        return pause;
    }

    double? Machine()
    {
        var (before, now) = (_machine, MachineCpu.Read());
        _machine = now;
        if (before is not { } from || now is not { } to || to.Total <= from.Total) return null;
        return Math.Round((to.Busy - from.Busy) / (to.Total - from.Total), 3);
    }

    static TimeSpan OwnCpu() => Environment.CpuUsage.TotalTime;
}
