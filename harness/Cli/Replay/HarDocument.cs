using System.Text.Json.Serialization;

namespace Simulators.Cli.Replay;

/// <summary>HAR 1.2, as far as a replay reads it. Every member may be missing: recorders differ in what they leave out.</summary>
sealed record HarDocument(HarLog? Log);

/// <summary>The recording.</summary>
sealed record HarLog(IReadOnlyList<HarEntry?>? Entries);

/// <summary>A request and its answer.</summary>
/// <param name="StartedDateTime">ISO 8601.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Response">What came back.</param>
sealed record HarEntry(string? StartedDateTime, HarRequest? Request, HarResponse? Response);

sealed record HarRequest(string? Method, string? Url, IReadOnlyList<HarField?>? Headers, HarPostData? PostData);

/// <summary>A header, or a parameter of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="FileName">Of a file in a form.</param>
sealed record HarField(string? Name, string? Value, string? FileName = null);

/// <summary>A request's body: its text, or the parameters of a form.</summary>
/// <param name="MimeType">Its media type.</param>
/// <param name="Text">Its text, or null.</param>
/// <param name="Params">Its parameters, or null.</param>
/// <param name="Encoding"><c>base64</c>, as some recorders write what is no text.</param>
sealed record HarPostData(string? MimeType, string? Text, IReadOnlyList<HarField?>? Params, string? Encoding);

/// <param name="Status">Zero, or below, when no answer came.</param>
/// <param name="Content">The body, decompressed.</param>
sealed record HarResponse(int? Status, HarContent? Content);

sealed record HarContent(string? Text, string? Encoding);

/// <summary>HAR as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HarDocument))]
sealed partial class HarJson : JsonSerializerContext;
