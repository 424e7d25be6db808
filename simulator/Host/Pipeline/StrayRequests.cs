using Microsoft.AspNetCore.Http.Features;
using Simulators.Host.Startup;
using Simulators.Host.Stubs;
using Simulators.Host.Telemetry;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>Requests to an address where nobody lives: journaled too, for a wrong base URL is the commonest mistake.</summary>
sealed class StrayRequests(
    SandboxRegistry registry,
    SimulatorOptions options,
    StubAnswers stubAnswers,
    Meters meters,
    TimeProvider wall)
{
    public async Task AnswerAsync(HttpContext context)
    {
        meters.Stray();
        var startedAt = wall.GetTimestamp();
        var sandbox = context.Features.GetRequiredFeature<SandboxFeature>().Sandbox;
        var path = context.Request.Path.Value ?? "/";
        var request = await RequestReader.ReadAsync(context, path);
        if (StubAnswers.In(sandbox) is { } stubs
            && await stubAnswers.TryAnswerAsync(context, stubs, sandbox, null, request, startedAt)) return;
        var exchange = sandbox.Journal.Open(request, null, null, sandbox.Clock.GetUtcNow(), startedAt);
        exchange.Explain(Refusal.NowhereToGo(path, registry.Platforms.Select(platform => platform.Name)));
        var reply = new Reply(404, "application/json", Refusal.Body(exchange.Explanation!), Outcome.Unrouted);
        ReplyWriter.Write(context, exchange, reply, options.Explain);
        sandbox.Journal.Close(exchange, reply, reply.Outcome, wall.GetElapsedTime(startedAt));
        if (registry.Events.HasListeners) registry.Events.Publish(new SandboxEvent(sandbox.Id, null, exchange));
    }
}
