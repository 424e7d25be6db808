using System.Text;
using System.Text.Json;
using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>One request to a platform and its answer, as a step attached them.</summary>
public sealed record ExchangeRecord(
    string Method,
    string Url,
    IReadOnlyDictionary<string, string> RequestHeaders,
    string RequestBody,
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    string? Id,
    IReadOnlyList<string> Rules,
    string? Explanation)
{
    /// <summary>The media type of an attached exchange.</summary>
    public const string MediaType = "application/vnd.simulators.exchange+json";

    /// <returns>Null when the attachment is none, or is not written as one.</returns>
    public static ExchangeRecord? Read(Attachment attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        if (attachment.MediaType != MediaType) return null;
        try
        {
            var dto = JsonSerializer.Deserialize(TextOf(attachment), ExchangeJson.Default.ExchangeDto);
            return dto is null ? null : Of(dto);
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            return null;
        }
    }

    static string TextOf(Attachment attachment) => attachment.ContentEncoding == AttachmentContentEncoding.Base64
        ? Encoding.UTF8.GetString(Convert.FromBase64String(attachment.Body))
        : attachment.Body;

    static ExchangeRecord Of(ExchangeDto dto) => new(
        dto.Method ?? "?",
        dto.Url ?? "?",
        dto.RequestHeaders ?? new(),
        dto.RequestBody ?? "",
        dto.Status,
        dto.Headers ?? new(),
        dto.Body ?? "",
        dto.Id,
        [.. (dto.Rules ?? []).OfType<string>()],
        dto.Explanation);
}
