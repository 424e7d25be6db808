using System.Text.Json.Serialization;

namespace Simulators.Electa.State;

/// <summary>How rows are written in snapshots and state views.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Token))]
[JsonSerializable(typeof(FailedLogins))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(Zone))]
sealed partial class ElectaJson : JsonSerializerContext;
