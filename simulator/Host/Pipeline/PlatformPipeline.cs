using Simulators.Kernel.Faults;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>
/// A request's way through the house, in one direction: sandbox, journal, faults before, the platform's operation in
/// one transaction, faults after the commit, answer.
/// </summary>
sealed class PlatformPipeline(
    SandboxRegistry registry,
    SimulatorOptions options,
    TimeProvider wall,
    ILogger<PlatformPipeline> log)
{
    /// <summary>Answers a request to a platform; hands every other on, with the sandbox it names.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var target = context.Request.Path.Value ?? "/";
        Sandbox? sandbox = null;
        if (Address.NamesSandbox(target, out var id, out var path) && !registry.TryFind(id, out sandbox))
        {
            await Refusal.NoSandboxAsync(context, id);
            return;
        }

        if (PlatformOf(path) is not { } platform)
        {
            context.Request.Path = path;
            context.Features.Set(new SandboxFeature(sandbox ?? registry.Default));
            await next(context);
            return;
        }

        await AnswerAsync(context, platform, sandbox, path[(platform.Name.Length + 1)..]);
    }

    Platform? PlatformOf(string path)
    {
        foreach (var platform in registry.Platforms)
        {
            if (Address.StartsWith(path, platform.Name)) return platform;
        }

        return null;
    }

    async ValueTask AnswerAsync(HttpContext context, Platform platform, Sandbox? named, string path)
    {
        var startedAt = wall.GetTimestamp();
        var request = await RequestReader.ReadAsync(context, path);
        var sandbox = named ?? SelectedBy(platform, request) ?? registry.Default;
        var operation = platform.Route(request);
        var exchange = sandbox.Journal.Open(request, platform, operation, sandbox.Clock.GetUtcNow(), startedAt);
        var fault = sandbox.Faults.Strike(platform.Name, operation?.Name, sandbox.Clock.GetUtcNow());
        try
        {
            var reply = await ReplyAsync(sandbox.Platform(platform.Name)!, operation, request, exchange, fault);
            await ReplyWriter.WriteAsync(context, exchange, reply, fault, wall, options.Explain);
            Close(sandbox, exchange, reply, fault is null ? reply.Outcome : Outcome.Faulted);
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

    static async ValueTask<Reply> ReplyAsync(
        PlatformInstance instance,
        Operation? operation,
        WireRequest request,
        Exchange exchange,
        PlannedFault? fault)
    {
        if (fault is { Effect: { When: FaultMoment.Before, ReplacesReply: true } }) return Refusal.NotReached;
        if (operation is null) return Refusal.Unrouted(instance.Platform, exchange);
        return await instance.ExecuteAsync(new Call(instance, operation, request, exchange)
        {
            StopsHalfWay = fault?.Effect.When == FaultMoment.HalfBatch,
        });
    }

    void Close(Sandbox sandbox, Exchange exchange, Reply? reply, Outcome outcome)
    {
        sandbox.Journal.Close(exchange, reply, outcome, wall.GetElapsedTime(exchange.StartedAt));
        if (registry.Events.HasListeners)
            registry.Events.Publish(new SandboxEvent(sandbox.Id, exchange.Platform?.Name, exchange));
    }
}
