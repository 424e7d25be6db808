using System.Text.Json.Serialization;

namespace Simulators.Gherkin.Messages;

/// <summary>Messages as lines of JSON: camelCase, null left out, enumerations by the protocol's own words.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Envelope))]
public sealed partial class MessageJson : JsonSerializerContext;
