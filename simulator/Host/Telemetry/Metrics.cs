using Microsoft.AspNetCore.Http.Features;
using Simulators.Host.Admin;
using Simulators.Host.Pipeline;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Telemetry;

/// <summary>What was counted, for Prometheus to fetch.</summary>
static class Metrics
{
    public const string Path = "/metrics";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(Path, Show).WithSummary("Counts of all sandboxes since the host started, as Prometheus text.");

    static IResult Show(HttpContext context, Meters meters, SandboxRegistry registry)
    {
        if (context.Features.GetRequiredFeature<SandboxFeature>().IsNamed)
            return Answer.NotFound($"A sandbox has no metrics of its own: GET {Path} has those of the host.");
        var text = new PrometheusText();
        text.Family("simulators_build_info", "gauge", "Which build this is; always 1.");
        text.Sample("simulators_build_info", 1, ("version", typeof(Metrics).Assembly.GetName().Version!.ToString(3)));
        WriteRequests(text, meters);
        WriteDurations(text, meters);
        WritePlatforms(text, meters);
        WriteHost(text, meters, registry);
        return TypedResults.Text(text.ToString(), PrometheusText.ContentType);
    }

    static void WriteRequests(PrometheusText text, Meters meters)
    {
        const string name = "simulators_requests_total";
        text.Family(name, "counter", "Requests answered.");
        foreach (var meter in meters.Platforms.SelectMany(platform => platform.Operations))
        {
            foreach (var outcome in Enum.GetValues<Outcome>())
            {
                if (meter.Of(outcome) is > 0 and var count)
                    text.Sample(name, count, ("platform", meter.Platform), ("operation", meter.Operation), ("outcome", Words.Of(outcome)));
            }
        }
    }

    static void WriteDurations(PrometheusText text, Meters meters)
    {
        const string name = "simulators_request_duration_seconds";
        text.Family(name, "histogram", "How long an answer took, from receipt until it was handed to the server.");
        foreach (var meter in meters.Platforms.SelectMany(platform => platform.Operations))
        {
            (string, string) platform = ("platform", meter.Platform), operation = ("operation", meter.Operation);
            var counts = meter.Cumulated();
            for (var i = 0; i < counts.Length; i++)
            {
                var bound = i < OperationMeter.Bounds.Count ? PrometheusText.Number(OperationMeter.Bounds[i]) : "+Inf";
                text.Sample($"{name}_bucket", counts[i], platform, operation, ("le", bound));
            }

            text.Sample($"{name}_sum", meter.SumOfSeconds, platform, operation);
            text.Sample($"{name}_count", counts[^1], platform, operation);
        }
    }

    static void WritePlatforms(PrometheusText text, Meters meters)
    {
        text.Family("simulators_errors_total", "counter", "Answers with an error code of the vendor.");
        foreach (var platform in meters.Platforms)
        {
            foreach (var (code, count) in platform.Errors)
                text.Sample("simulators_errors_total", count, ("platform", platform.Platform.Name), ("error", code));
        }

        text.Family("simulators_rules_decided_total", "counter", "Decisions, by the rule that made them.");
        foreach (var platform in meters.Platforms)
        {
            foreach (var (rule, count) in platform.Rules)
                text.Sample("simulators_rules_decided_total", count, ("platform", platform.Platform.Name), ("rule", rule));
        }

        text.Family("simulators_quota_refusals_total", "counter", "Calls that a quota of the vendor's refused.");
        foreach (var platform in meters.Platforms)
        {
            foreach (var (quota, count) in platform.Refusals)
                text.Sample("simulators_quota_refusals_total", count, ("platform", platform.Platform.Name), ("quota", quota));
        }

        text.Family("simulators_faults_struck_total", "counter", "Requests that a planned fault struck.");
        foreach (var platform in meters.Platforms)
            text.Sample("simulators_faults_struck_total", platform.Faults, ("platform", platform.Platform.Name));
    }

    static void WriteHost(PrometheusText text, Meters meters, SandboxRegistry registry)
    {
        One(text, "simulators_stray_requests_total", "counter", "Requests to an address where no platform lives.", meters.Strays);
        One(text, "simulators_journal_bytes", "gauge", "Bytes that all journals hold together.", registry.Budget.Bytes);
        One(text, "simulators_journal_limit_bytes", "gauge", "Bytes that they may hold.", registry.Budget.Limit);
        One(text, "simulators_journal_entries", "gauge", "Exchanges that all journals hold in full.", registry.Budget.Entries);
        One(text, "simulators_sandboxes", "gauge", "Sandboxes that live.", registry.All.Count);
        One(text, "process_cpu_seconds_total", "counter", "Processor time of the host's process.", Environment.CpuUsage.TotalTime.TotalSeconds);
        One(text, "dotnet_gc_pause_seconds_total", "counter", "How long the garbage collector stopped it.", GC.GetTotalPauseDuration().TotalSeconds);
    }

    static void One(PrometheusText text, string name, string type, string help, double value)
    {
        text.Family(name, type, help);
        text.Sample(name, value);
    }
}
