namespace Simulators.Steps;

/// <summary>Attachments with a media type for the genuine helper, which takes files only.</summary>
static class AttachExtension
{
    public static void Attach(this IReqnrollOutputHelper output, string body, string mediaType, string? fileName = null)
    {
        var extension = mediaType.EndsWith("json", StringComparison.Ordinal) ? ".json" : ".txt";
        var folder = Directory.CreateTempSubdirectory("attachment-").FullName;
        var path = Path.Combine(folder, fileName ?? "attachment" + extension);
        File.WriteAllText(path, body);
        output.AddAttachment(path);
    }
}
