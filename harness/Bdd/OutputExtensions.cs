using System.Text;
using Simulators.Bdd.Running.Execution;

namespace Simulators.Bdd;

/// <summary>Attachments with a media type, which the genuine helper does not have.</summary>
public static class OutputExtensions
{
    /// <summary>Attaches a text to the step that runs.</summary>
    public static void Attach(this IReqnrollOutputHelper output, string body, string mediaType, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output is IAttachmentOutput attachments) attachments.Attach(body, mediaType, fileName);
        else AttachFile(output, Encoding.UTF8.GetBytes(body), fileName ?? "attachment.txt");
    }

    /// <summary>Attaches bytes to the step that runs.</summary>
    public static void Attach(this IReqnrollOutputHelper output, byte[] body, string mediaType, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output is IAttachmentOutput attachments) attachments.Attach(body, mediaType, fileName);
        else AttachFile(output, body, fileName ?? "attachment.bin");
    }

    /// <summary>Attaches the address of something to the step that runs.</summary>
    public static void Link(this IReqnrollOutputHelper output, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        output.Attach(address.OriginalString, "text/uri-list");
    }

    /// <summary>A helper of somebody else's takes files only.</summary>
    static void AttachFile(IReqnrollOutputHelper output, byte[] body, string fileName)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("attachment-").FullName, fileName);
        File.WriteAllBytes(path, body);
        output.AddAttachment(path);
    }
}
