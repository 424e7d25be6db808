using System.Buffers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Stubs;

/// <summary>Puts a stub's answer on the wire, or what it does to the connection.</summary>
static class StubWriter
{
    /// <summary>What WireMock sends, for whoever knows it.</summary>
    static readonly byte[] Garbage = "lskdu018973t09sylgasjkfg1][]'./.sdlv"u8.ToArray();

    public static void WriteHead(HttpContext context, Reply reply, Stub stub)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        if (stub.Response.StatusMessage is { } message) context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = message;
        if (reply.ContentType.Length > 0) response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers) response.Headers.Append(name, value);
        response.Headers["Matched-Stub-Id"] = stub.Id.ToString();
    }

    public static void Write(HttpContext context, Reply reply)
    {
        if (!MayHaveBody(reply.Status)) return;
        context.Response.ContentLength = reply.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) context.Response.BodyWriter.Write(reply.Body.Span);
    }

    /// <summary>The body in pieces, as a slow line brings it.</summary>
    public static async ValueTask DribbleAsync(HttpContext context, ReadOnlyMemory<byte> body, Dribble dribble, TimeProvider wall)
    {
        if (!MayHaveBody(context.Response.StatusCode) || HttpMethods.IsHead(context.Request.Method)) return;
        var pause = dribble.Total / dribble.Chunks;
        for (var i = 0; i < dribble.Chunks; i++)
        {
            var (start, end) = ((long)body.Length * i / dribble.Chunks, (long)body.Length * (i + 1) / dribble.Chunks);
            await context.Response.BodyWriter.WriteAsync(body[(int)start..(int)end], context.RequestAborted);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            if (pause > TimeSpan.Zero) await Task.Delay(pause, wall, context.RequestAborted);
        }
    }

    /// <summary>Past the server, on the socket itself; a host in process has none, and aborts.</summary>
    public static void Break(HttpContext context, StubFault fault)
    {
        if (fault == StubFault.ConnectionResetByPeer || context.Features.Get<IConnectionSocketFeature>()?.Socket is not { } socket)
        {
            context.Abort();
            return;
        }

        try
        {
            if (fault == StubFault.MalformedResponseChunk)
                socket.Send(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            if (fault != StubFault.EmptyResponse) socket.Send(Garbage);
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The caller was quicker to close it.
            context.Abort();
        }
    }

    static bool MayHaveBody(int status) => status is not (204 or 205 or 304);
}
