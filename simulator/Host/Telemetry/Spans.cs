using System.Diagnostics;
using System.Globalization;
using Simulators.Host.Admin;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Telemetry;

/// <summary>
/// A span for every exchange, a child of the caller's own when the request carries a <c>traceparent</c>. It is made when the
/// exchange is over, with the time at which it began: until then nobody needs it, and mostly nobody listens.
/// </summary>
sealed class Spans(TimeProvider wall) : IDisposable
{
    readonly ActivitySource _source = new(Instruments.Name);

    public bool AreWanted => _source.HasListeners();

    public void Tell(Sandbox sandbox, Exchange exchange, Reply? reply, Outcome outcome, TimeSpan elapsed)
    {
        var ended = wall.GetUtcNow();
        var request = exchange.Request;
        ActivityContext.TryParse(request.Header("traceparent"), request.Header("tracestate"), isRemote: true, out var caller);
        var name = $"{exchange.Platform!.Name} {exchange.Operation?.Name ?? "unrouted"}";
        using var span = _source.StartActivity(name, ActivityKind.Server, caller, startTime: ended - elapsed);
        if (span is null) return;
        span.SetTag("simulators.sandbox", sandbox.Id);
        span.SetTag("simulators.platform", exchange.Platform.Name);
        span.SetTag("simulators.operation", exchange.Operation?.Name);
        span.SetTag("simulators.outcome", Words.Of(outcome));
        span.SetTag("simulators.error", reply?.Error);
        span.SetTag("simulators.rules", exchange.RuleIds());
        span.SetTag("simulators.exchange", exchange.Id.ToString());
        span.SetTag("http.request.method", request.Method);
        span.SetTag("url.path", request.Path);
        span.SetTag("http.response.status_code", reply?.Status.ToString(CultureInfo.InvariantCulture));
        if (outcome == Outcome.Crashed) span.SetStatus(ActivityStatusCode.Error);
        span.SetEndTime(ended.UtcDateTime);
    }

    public void Dispose() => _source.Dispose();
}
