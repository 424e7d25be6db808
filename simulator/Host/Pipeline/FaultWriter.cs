using System.Globalization;
using Simulators.Kernel.Faults;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>What a planned fault makes of an answer.</summary>
static class FaultWriter
{
    /// <summary>False when the vendor's answer only comes late. With no effect at all, the connection is reset.</summary>
    public static bool Replaces(FaultEffect effect) => effect.ReplacesReply || effect.Delay == TimeSpan.Zero;

    public static Task DelayAsync(HttpContext context, FaultEffect effect, TimeProvider wall) =>
        effect.Delay > TimeSpan.Zero ? Task.Delay(effect.Delay, wall, context.RequestAborted) : Task.CompletedTask;

    public static string Explanation(PlannedFault fault) => fault.Effect.When switch
    {
        FaultMoment.Before => $"The planned {fault.Id} struck before the work: nothing has happened.",
        FaultMoment.AfterCommit =>
            $"The planned {fault.Id} struck after the commit: the work is done, and this is not its answer.",
        _ => $"The planned {fault.Id} struck half way: the first half of the batch is done, and this is not its answer.",
    };

    /// <summary>What the caller gets to see of an answer: less of it, another, or nothing (null).</summary>
    public static Reply? Shape(FaultEffect effect, Reply? reply)
    {
        if (effect.Throttle is { } throttle)
        {
            return Empty(StatusCodes.Status429TooManyRequests) with
            {
                Headers = [KeyValuePair.Create("Retry-After", throttle.RetryAfter.ToString(CultureInfo.InvariantCulture))],
            };
        }

        if (effect.Status is { } status) return Empty(status);
        if (reply is null || effect.Reset) return null;
        if (effect.Malformed) return reply with { Body = reply.Body[..(reply.Body.Length / 2)] };
        return effect.Truncate is { } bytes
            ? reply with { Body = reply.Body[..Math.Min(bytes, Math.Max(0, reply.Body.Length - 1))] }
            : null;
    }

    public static async ValueTask SendAsync(
        HttpContext context,
        Exchange exchange,
        FaultEffect effect,
        Reply? shaped,
        int announced,
        bool explain)
    {
        if (shaped is null)
        {
            context.Abort();
        }
        else if (effect.Truncate is null)
        {
            ReplyWriter.Write(context, exchange, shaped, explain);
        }
        else
        {
            if (explain) ReplyWriter.AddExplanation(context.Response.Headers, exchange);
            ReplyWriter.WriteHead(context.Response, shaped);
            // A caller that is not told how much to expect would not miss what does not come.
            context.Response.ContentLength = announced;
            await context.Response.BodyWriter.WriteAsync(shaped.Body, context.RequestAborted);
            context.Abort();
        }
    }

    static Reply Empty(int status) => new(status, "application/json", default, Outcome.Faulted);
}
