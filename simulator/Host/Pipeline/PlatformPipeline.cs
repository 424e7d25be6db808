using Simulators.Host.Startup;
using Simulators.Host.Stubs;
using Simulators.Host.Telemetry;
using Simulators.Kernel.Faults;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>
/// A request's way through the house, in one direction: sandbox, stubs, journal, faults before, the platform's operation in
/// one transaction, faults after the commit, answer.
/// </summary>
sealed class PlatformPipeline(
    SandboxRegistry registry,
    SimulatorOptions options,
    WarmUp warmUp,
    StubAnswers stubAnswers,
    Meters meters,
    TimeProvider wall,
    ILogger<PlatformPipeline> log)
{
    /// <summary>Null when only paths say which platform is meant.</summary>
    readonly VendorHosts? _hosts = options.Hosts ? new VendorHosts(registry.Platforms) : null;

    readonly Platform[] _platforms = [.. registry.Platforms];

    /// <summary>Answers a request to a platform; hands every other on, with the sandbox it names.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var target = context.Request.Path.Value ?? "/";
        if (_hosts is not null && _hosts.TryFind(context.Request.Host.Host, out var vendor, out var host))
        {
            await AnswerAsync(context, vendor, null, target, host);
            return;
        }

        Sandbox? sandbox = null;
        if (Address.NamesSandbox(target, out var id, out var path)
            && !registry.TryFind(id, out sandbox)
            && !warmUp.TryFind(id, out sandbox))
        {
            await Refusal.NoSandboxAsync(context, id);
            return;
        }

        if (PlatformOf(path) is not { } platform)
        {
            context.Request.Path = path;
            context.Features.Set(new SandboxFeature(registry, sandbox));
            await next(context);
            return;
        }

        await AnswerAsync(context, platform, sandbox, path[(platform.Name.Length + 1)..]);
    }

    Platform? PlatformOf(string path)
    {
        foreach (var platform in _platforms)
        {
            if (Address.StartsWith(path, platform.Name)) return platform;
        }

        return null;
    }

    /// <param name="host">The vendor's host name that was called, if it was one.</param>
    async ValueTask AnswerAsync(HttpContext context, Platform platform, Sandbox? named, string path, VendorHost? host = null)
    {
        var startedAt = wall.GetTimestamp();
        var request = await RequestReader.ReadAsync(context, path);
        var selected = SelectedBy(platform, request);
        var sandbox = named ?? selected ?? registry.Default;
        if (StubAnswers.In(sandbox) is { } stubs
            && await stubAnswers.TryAnswerAsync(context, stubs, sandbox, platform, request, startedAt)) return;
        var isGone = host is { IsGone: true };
        var operation = isGone ? null : platform.Route(request);
        var now = sandbox.Clock.GetUtcNow();
        var exchange = sandbox.Journal.Open(request, platform, operation, now, startedAt);
        if (selected is not null && selected != sandbox) exchange.Explain(Refusal.OfAnotherSandbox(platform, sandbox, selected));
        if (isGone) exchange.Explain(Refusal.WithdrawnHost(platform, host!));
        var fault = sandbox.Faults.Strike(platform.Name, operation?.Name, now);
        try
        {
            var instance = sandbox.Platform(platform.Name)!;
            if (fault is not null) await AnswerFaultyAsync(context, instance, exchange, fault);
            else await AnswerSoundlyAsync(context, instance, exchange);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            exchange.Explain("The caller hung up before the answer was due.");
            Close(sandbox, exchange, null, Outcome.Faulted);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            // A bug of ours. The log has it, the journal has it, and the caller is told so in plain words.
            log.Crashed(e, platform.Name, operation?.Name, exchange.Id);
            Close(sandbox, exchange, null, Outcome.Crashed);
            await Refusal.CrashedAsync(context, exchange, e);
        }
    }

    Sandbox? SelectedBy(Platform platform, WireRequest request) =>
        platform.SelectorOf(request) is { } selector ? registry.FindBySelector(platform, selector) : null;

    async ValueTask AnswerSoundlyAsync(HttpContext context, PlatformInstance instance, Exchange exchange)
    {
        var reply = exchange.Operation is { } operation
            ? await instance.ExecuteAsync(new Call(instance, operation, exchange.Request, exchange))
            : Refusal.Unrouted(instance.Platform, exchange);
        ReplyWriter.Write(context, exchange, reply, options.Explain);
        Close(instance.Sandbox, exchange, reply, reply.Outcome);
    }

    /// <summary>A request that a planned fault strikes: it may not reach the platform, or its answer not the caller.</summary>
    async ValueTask AnswerFaultyAsync(HttpContext context, PlatformInstance instance, Exchange exchange, PlannedFault fault)
    {
        meters.Struck(instance.Platform);
        var effect = fault.Effect;
        var replaces = FaultWriter.Replaces(effect);
        if (effect.When == FaultMoment.Before) await FaultWriter.DelayAsync(context, effect, wall);
        if (replaces && effect.When != FaultMoment.HalfBatch) exchange.Explain(FaultWriter.Explanation(fault));
        Reply? reply = null;
        if (exchange.Operation is not { } operation)
        {
            reply = Refusal.Unrouted(instance.Platform, exchange);
        }
        else if (effect.When != FaultMoment.Before || !replaces)
        {
            var call = new Call(instance, operation, exchange.Request, exchange)
            {
                StopsHalfWay = effect.When == FaultMoment.HalfBatch,
            };
            reply = await instance.ExecuteAsync(call);
            // What is no batch has no half: nothing is amiss with it.
            replaces &= effect.When != FaultMoment.HalfBatch || call.StoppedHalfWay;
        }

        if (effect.When != FaultMoment.Before) await FaultWriter.DelayAsync(context, effect, wall);
        if (!replaces)
        {
            ReplyWriter.Write(context, exchange, reply!, options.Explain);
            Close(instance.Sandbox, exchange, reply, reply!.Outcome);
            return;
        }

        exchange.Explain(FaultWriter.Explanation(fault));
        var shaped = FaultWriter.Shape(effect, reply);
        // Closed first: a caller whose connection breaks may look into the journal at once.
        Close(instance.Sandbox, exchange, shaped, Outcome.Faulted);
        await FaultWriter.SendAsync(context, exchange, effect, shaped, reply?.Body.Length ?? 0, options.Explain);
    }

    void Close(Sandbox sandbox, Exchange exchange, Reply? reply, Outcome outcome)
    {
        var elapsed = wall.GetElapsedTime(exchange.StartedAt);
        meters.Record(sandbox, exchange, reply, outcome, elapsed);
        sandbox.Journal.Close(exchange, reply, outcome, elapsed);
        if (sandbox.Events.HasListeners)
            sandbox.Events.Publish(new SandboxEvent(sandbox.Id, exchange.Platform?.Name, exchange));
    }
}
