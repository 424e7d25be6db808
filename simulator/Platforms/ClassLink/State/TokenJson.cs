using System.Text.Json.Serialization;

namespace Simulators.ClassLink.State;

/// <summary>How the rows of authentication are written in snapshots and state views.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TokenGrant))]
[JsonSerializable(typeof(TokenNonce))]
sealed partial class TokenJson : JsonSerializerContext;
