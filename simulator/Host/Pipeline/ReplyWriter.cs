using System.Buffers;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>Puts a reply on the wire.</summary>
static class ReplyWriter
{
    public static void Write(HttpContext context, Exchange exchange, Reply reply, bool explain)
    {
        var response = context.Response;
        if (explain) AddExplanation(response.Headers, exchange);
        WriteHead(response, reply);
        response.ContentLength = reply.Body.Length;
        response.BodyWriter.Write(reply.Body.Span);
    }

    public static void WriteHead(HttpResponse response, Reply reply)
    {
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        for (var i = 0; i < reply.Headers.Count; i++) response.Headers[reply.Headers[i].Key] = reply.Headers[i].Value;
    }

    public static void AddExplanation(IHeaderDictionary headers, Exchange exchange)
    {
        headers["X-Simulator-Request"] = exchange.Id.ToString();
        if (exchange.RuleIds() is { } rules) headers["X-Simulator-Rules"] = rules;
        if (exchange.Explanation is { } explanation) headers["X-Simulator-Explain"] = AsciiLine(explanation);
    }

    static string AsciiLine(string text) =>
        string.Create(text.Length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = source[i] is >= ' ' and <= '~' ? source[i] : '?';
        });
}
