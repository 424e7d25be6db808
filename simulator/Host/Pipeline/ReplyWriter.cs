using System.Buffers;
using System.Globalization;
using Simulators.Kernel.Faults;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>Puts a platform's reply, or what a fault makes of it, on the wire.</summary>
static class ReplyWriter
{
    public static ValueTask WriteAsync(
        HttpContext context,
        Exchange exchange,
        Reply reply,
        PlannedFault? fault,
        TimeProvider wall,
        bool explain)
    {
        if (explain) AddExplanation(context.Response.Headers, exchange);
        if (fault is null)
        {
            Write(context.Response, reply.Status, reply, reply.Body.Span);
            return ValueTask.CompletedTask;
        }

        return WriteFaultAsync(context, reply, fault.Effect, wall);
    }

    static void AddExplanation(IHeaderDictionary headers, Exchange exchange)
    {
        headers["X-Simulator-Request"] = exchange.Id.ToString();
        if (exchange.RuleIds() is { } rules) headers["X-Simulator-Rules"] = rules;
        if (exchange.Explanation is { } explanation) headers["X-Simulator-Explain"] = AsciiLine(explanation);
    }

    static void Write(HttpResponse response, int status, Reply reply, ReadOnlySpan<byte> body)
    {
        response.StatusCode = status;
        response.ContentType = reply.ContentType;
        foreach (var header in reply.Headers) response.Headers[header.Key] = header.Value;
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
    }

    static async ValueTask WriteFaultAsync(HttpContext context, Reply reply, FaultEffect effect, TimeProvider wall)
    {
        if (effect.Delay > TimeSpan.Zero) await Task.Delay(effect.Delay, wall, context.RequestAborted);
        var body = reply.Body;
        if (effect.Throttle is { } throttle)
        {
            context.Response.Headers.RetryAfter = throttle.RetryAfter.ToString(CultureInfo.InvariantCulture);
            Write(context.Response, StatusCodes.Status429TooManyRequests, reply, default);
        }
        else if (effect.Status is { } status)
        {
            Write(context.Response, status, reply, default);
        }
        else if (effect.Malformed)
        {
            Write(context.Response, reply.Status, reply, Half(body).Span);
        }
        else if (effect.Truncate is { } bytes)
        {
            await TruncateAsync(context, reply, body[..Math.Min(bytes, body.Length)]);
        }
        else if (effect.Reset || effect.Delay == TimeSpan.Zero)
        {
            context.Abort();
        }
        else
        {
            Write(context.Response, reply.Status, reply, body.Span);
        }
    }

    static ReadOnlyMemory<byte> Half(ReadOnlyMemory<byte> body) => body[..(body.Length / 2)];

    static async ValueTask TruncateAsync(HttpContext context, Reply reply, ReadOnlyMemory<byte> sent)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        await context.Response.BodyWriter.WriteAsync(sent, context.RequestAborted);
        context.Abort();
    }

    static string AsciiLine(string text) =>
        string.Create(text.Length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = source[i] is >= ' ' and <= '~' ? source[i] : '?';
        });
}
