using System.Text.RegularExpressions;
using Simulators.Host.Matching;
using Simulators.Host.Pipeline;
using Simulators.Host.Startup;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Stubs;

/// <summary>Answers requests that a stub is for, in place of the simulator.</summary>
sealed class StubAnswers(SimulatorOptions options, StubProxy proxy, TimeProvider wall)
{
    /// <summary>Asked of every request: one look for a sandbox without stubs.</summary>
    public static StubSet? In(Sandbox sandbox) => sandbox.Overlay is StubSet { IsEmpty: false } stubs ? stubs : null;

    /// <returns>False when no stub is for this request.</returns>
    public async ValueTask<bool> TryAnswerAsync(
        HttpContext context,
        StubSet stubs,
        Sandbox sandbox,
        Platform? platform,
        WireRequest request,
        long startedAt)
    {
        Stub? stub;
        try
        {
            stub = stubs.Match(new RequestSubject(request));
        }
        catch (Exception e) when (e is RegexMatchTimeoutException or TooCostlyException)
        {
            await RefuseAsync(context, sandbox, Open(sandbox, platform, request, startedAt), e);
            return true;
        }

        if (stub is null) return false;
        var exchange = Open(sandbox, platform, request, startedAt);
        exchange.AnsweredBy(stub.Id);
        exchange.Explain($"The stub {stub.Id} answered in place of the simulator.");
        try
        {
            await AnswerAsync(context, stubs, stub, sandbox, exchange);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Close(sandbox, exchange, null);
        }

        return true;
    }

    async ValueTask AnswerAsync(HttpContext context, StubSet stubs, Stub stub, Sandbox sandbox, Exchange exchange)
    {
        var response = stub.Response;
        var delay = stubs.DelayOf(response);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, wall, context.RequestAborted);
        if (response.Fault is { } fault)
        {
            // Closed first: a caller whose connection breaks may look into the journal at once.
            Close(sandbox, exchange, null);
            StubWriter.Break(context, fault);
            return;
        }

        var reply = response.Proxy is { } target
            ? await proxy.AskAsync(target, response, exchange, context.RequestAborted)
            : new Reply(response.Status, "", response.Body, Outcome.Stubbed) { Headers = response.Headers };
        if (options.Explain) ReplyWriter.AddExplanation(context.Response.Headers, exchange);
        StubWriter.WriteHead(context, reply, stub);
        Close(sandbox, exchange, reply);
        if (response.Dribble is { } dribble) await StubWriter.DribbleAsync(context, reply.Body, dribble, wall);
        else StubWriter.Write(context, reply);
    }

    Exchange Open(Sandbox sandbox, Platform? platform, WireRequest request, long startedAt) =>
        sandbox.Journal.Open(request, platform, null, sandbox.Clock.GetUtcNow(), startedAt);

    void Close(Sandbox sandbox, Exchange exchange, Reply? reply)
    {
        sandbox.Journal.Close(exchange, reply, Outcome.Stubbed, wall.GetElapsedTime(exchange.StartedAt));
        if (sandbox.Events.HasListeners)
            sandbox.Events.Publish(new SandboxEvent(sandbox.Id, exchange.Platform?.Name, exchange));
    }

    /// <summary>Whether the stub is for this request cannot be said: neither its answer nor the simulator's would be right.</summary>
    async Task RefuseAsync(HttpContext context, Sandbox sandbox, Exchange exchange, Exception e)
    {
        var problem = e is RegexMatchTimeoutException slow
            ? $"The regular expression {slow.Pattern} of a stub took too long on this request: nested repetitions do that."
            : $"A stub could not be held against this request: {e.Message}.";
        exchange.Explain(problem);
        Close(sandbox, exchange, new Reply(StatusCodes.Status500InternalServerError, "application/json", Refusal.Body(problem), Outcome.Stubbed));
        if (options.Explain) ReplyWriter.AddExplanation(context.Response.Headers, exchange);
        await Refusal.WriteAsync(context, StatusCodes.Status500InternalServerError, problem);
    }
}
