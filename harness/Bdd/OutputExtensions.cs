namespace Simulators.Bdd;

/// <summary>Attachments with a media type, which the genuine helper does not have.</summary>
public static class OutputExtensions
{
    /// <summary>Attaches a text to the step that runs.</summary>
    public static void Attach(this IReqnrollOutputHelper output, string body, string mediaType, string? fileName = null) =>
        throw new NotImplementedException();
}
