namespace Simulators.Load.Health;

/// <summary>What the simulator says of itself at <c>/metrics</c>; what it does not say is null.</summary>
/// <param name="ProcessorSeconds">Processor time of its process.</param>
/// <param name="GcPauseSeconds">How long its garbage collector made it stand still.</param>
/// <param name="RequestSeconds">Time it spent on requests of the platform, from receipt to answer.</param>
/// <param name="Requests">How many those were.</param>
readonly record struct TargetReading(double? ProcessorSeconds, double? GcPauseSeconds, double? RequestSeconds, double? Requests)
{
    public static TargetReading Of(string page, string platform)
    {
        var label = $"platform=\"{platform}\"";
        return new TargetReading(
            PrometheusReading.Sum(page, "process_cpu_seconds_total"),
            PrometheusReading.Sum(page, "dotnet_gc_pause_seconds_total"),
            PrometheusReading.Sum(page, "simulators_request_duration_seconds_sum", label),
            PrometheusReading.Sum(page, "simulators_request_duration_seconds_count", label));
    }
}
