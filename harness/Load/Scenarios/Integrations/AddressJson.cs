using System.Text.Json.Serialization;

namespace Simulators.Load.Scenarios.Integrations;

/// <summary>Writes addresses into a configuration.</summary>
[JsonSerializable(typeof(string))]
sealed partial class AddressJson : JsonSerializerContext;
