using System.Text.Json.Serialization;

namespace Simulators.DigitalChalk.State;

/// <summary>How rows are written in snapshots and state views.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Offering))]
[JsonSerializable(typeof(Registration))]
sealed partial class DigitalChalkJson : JsonSerializerContext;
