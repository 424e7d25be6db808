using System.Text.Json.Serialization;

namespace Simulators.Reports.Model;

/// <summary>An exchange as it is attached; anything may be missing, since it comes from outside.</summary>
sealed record ExchangeDto(
    string? Method,
    string? Url,
    Dictionary<string, string>? RequestHeaders,
    string? RequestBody,
    int Status,
    Dictionary<string, string>? Headers,
    string? Body,
    string? Id,
    List<string?>? Rules,
    string? Explanation);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExchangeDto))]
sealed partial class ExchangeJson : JsonSerializerContext;
