using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>Reads a request whole, within bounds, into the form that platforms read.</summary>
static class RequestReader
{
    /// <summary>
    /// A body that is not an upload may be so long. Assumption: PHP's default post_max_size, beyond which a PHP
    /// application sees no parameters at all.
    /// </summary>
    public const int MaximumBody = 8 * 1024 * 1024;

    /// <summary>Of a longer body the journal keeps so much.</summary>
    public const int KeptOfLongBody = 64 * 1024;

    /// <param name="context">The request.</param>
    /// <param name="path">What follows the platform's base path.</param>
    public static async ValueTask<WireRequest> ReadAsync(HttpContext context, string path)
    {
        var request = context.Request;
        var kind = FormKindOf(request.ContentType);
        ReadOnlyMemory<byte> body;
        long length;
        Form form;
        if (kind == FormKind.Multipart)
        {
            (form, body, length) = await MultipartForm.ReadAsync(request, context.RequestAborted);
        }
        else
        {
            (body, length) = await ReadBodyAsync(request.BodyReader, request.ContentLength, context.RequestAborted);
            form = kind == FormKind.None ? Form.Empty
                : length > MaximumBody ? Form.Broken($"the body is longer than {MaximumBody} bytes")
                : UrlEncodedForm.Read(body.Span);
        }

        return new WireRequest
        {
            Method = request.Method,
            Path = path,
            Query = request.QueryString.Value ?? "",
            Scheme = request.Scheme,
            Host = request.Host.Value ?? "",
            Target = TargetOf(context),
            Headers = Copy(request.Headers),
            Body = body,
            BodyLength = length,
            Form = form,
            ClientAddress = context.Connection.RemoteIpAddress,
        };
    }

    static async ValueTask<(ReadOnlyMemory<byte> Body, long Length)> ReadBodyAsync(
        PipeReader reader,
        long? announced,
        CancellationToken cancellation)
    {
        if (announced == 0) return (default, 0);
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.Length > MaximumBody)
            {
                var kept = read.Buffer.Slice(0, KeptOfLongBody).ToArray();
                return (kept, await DrainAsync(reader, read.Buffer, cancellation));
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return (body, body.Length);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Reads on to the end without keeping anything, so that the caller still gets an answer.</summary>
    static async ValueTask<long> DrainAsync(
        PipeReader reader,
        ReadOnlySequence<byte> seen,
        CancellationToken cancellation)
    {
        var length = seen.Length;
        reader.AdvanceTo(seen.End);
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            length += read.Buffer.Length;
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return length;
        }
    }

    static FormKind FormKindOf(string? contentType) =>
        contentType is null ? FormKind.None
        : contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? FormKind.UrlEncoded
        : contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? FormKind.Multipart
        : FormKind.None;

    /// <summary>Kestrel has the target as one string, the same one for every request of a connection.</summary>
    static string TargetOf(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>() is { RawTarget: { Length: > 0 } target }
            ? target
            : context.Request.Path + context.Request.QueryString;

    static KeyValuePair<string, string>[] Copy(IHeaderDictionary headers)
    {
        var copy = new KeyValuePair<string, string>[headers.Count];
        var i = 0;
        foreach (var header in headers)
        {
            if (i == copy.Length) break;
            copy[i++] = new KeyValuePair<string, string>(header.Key, header.Value.ToString());
        }

        return copy;
    }

    enum FormKind
    {
        None,
        UrlEncoded,
        Multipart,
    }
}
