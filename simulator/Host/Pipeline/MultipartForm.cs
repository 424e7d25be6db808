using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>Reads a <c>multipart/form-data</c> body as it arrives: of a file only the head is kept.</summary>
static class MultipartForm
{
    const int MaximumFields = 1000;
    const int MaximumBoundary = 200;

    /// <summary>Of a file, so much is kept: an avatar may have 1 MB, and one byte more shows that it has too many.</summary>
    const int KeptOfFile = 1024 * 1024 + 1;

    /// <returns>The form, the first bytes of the body, and its length.</returns>
    public static async ValueTask<(Form Form, ReadOnlyMemory<byte> Head, long Length)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellation)
    {
        var watched = new WatchedStream(request.Body, RequestReader.KeptOfLongBody);
        Form form;
        try
        {
            form = await ReadAsync(request.ContentType!, watched, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not Microsoft.AspNetCore.Connections.ConnectionResetException)
        {
            form = Form.Broken(e.Message);
        }

        await watched.CopyToAsync(Stream.Null, cancellation);
        return (form, watched.Head, watched.Seen);
    }

    static async ValueTask<Form> ReadAsync(string contentType, Stream body, CancellationToken cancellation)
    {
        var boundary = MediaTypeHeaderValue.TryParse(contentType, out var type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : "";
        if (boundary.Length is 0 or > MaximumBoundary)
            return Form.Broken("the content type names no usable boundary");
        var reader = new MultipartReader(boundary, body);
        List<KeyValuePair<string, string>> fields = [];
        List<UploadedFile> files = [];
        var left = RequestReader.MaximumBody;
        while (fields.Count + files.Count < MaximumFields && await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                return Form.Broken("a part has no content disposition");
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            var (head, length) = await ReadPartAsync(section.Body, Math.Min(left, KeptOfFile), cancellation);
            left -= head.Length;
            if (left <= 0) return Form.Broken($"the parts are longer than {RequestReader.MaximumBody} bytes");
            if (disposition.IsFileDisposition()) files.Add(new UploadedFile(name, FileNameOf(disposition), length, head));
            else if (length > head.Length) return Form.Broken($"the field {name} is longer than {KeptOfFile} bytes");
            else fields.Add(new KeyValuePair<string, string>(name, Encoding.UTF8.GetString(head.Span)));
        }

        return new Form(fields, files);
    }

    static string FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(
            disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();

    static async ValueTask<(ReadOnlyMemory<byte> Head, long Length)> ReadPartAsync(
        Stream part,
        int keep,
        CancellationToken cancellation)
    {
        using var watched = new WatchedStream(part, keep);
        await watched.CopyToAsync(Stream.Null, cancellation);
        return (watched.Head, watched.Seen);
    }
}
