namespace Simulators.Load.Recording;

/// <summary>How generator, target and machine fared in one interval. Shares are of the machine's cores, from 0 to 1.</summary>
/// <param name="GeneratorCpu">What this process took.</param>
/// <param name="TargetCpu">What the simulator's process took; null when it does not say.</param>
/// <param name="MachineCpu">What all processes of the machine took; null when it does not say.</param>
/// <param name="GcPause">Milliseconds that this process stood still for its garbage collector.</param>
/// <param name="TargetGcPause">The same of the simulator; null when it does not say.</param>
/// <param name="Lag">Milliseconds by which this program's own ticks came late at worst.</param>
/// <param name="ThreadPoolQueue">Work items that waited for a thread.</param>
/// <param name="MemoryBytes">This process's working set.</param>
readonly record struct HealthSample(
    double GeneratorCpu,
    double? TargetCpu,
    double? MachineCpu,
    double GcPause,
    double? TargetGcPause,
    double Lag,
    long ThreadPoolQueue,
    long MemoryBytes)
{
    /// <summary>Two neighbouring samples as one: shares by time, pauses added up, the worst of the rest.</summary>
    public static HealthSample Worst(HealthSample one, TimeSpan oneLength, HealthSample other, TimeSpan otherLength)
    {
        var share = oneLength / (oneLength + otherLength);
        return new HealthSample(
            Mean(one.GeneratorCpu, other.GeneratorCpu),
            one.TargetCpu is { } a && other.TargetCpu is { } b ? Mean(a, b) : one.TargetCpu ?? other.TargetCpu,
            one.MachineCpu is { } c && other.MachineCpu is { } d ? Mean(c, d) : one.MachineCpu ?? other.MachineCpu,
            one.GcPause + other.GcPause,
            one.TargetGcPause is null ? other.TargetGcPause : one.TargetGcPause + (other.TargetGcPause ?? 0),
            Math.Max(one.Lag, other.Lag),
            Math.Max(one.ThreadPoolQueue, other.ThreadPoolQueue),
            Math.Max(one.MemoryBytes, other.MemoryBytes));

        double Mean(double first, double second) => first * share + second * (1 - share);
    }
}
