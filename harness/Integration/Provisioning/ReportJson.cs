using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Integration.Provisioning;

/// <summary>Reports as JSON, for the state and for files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonReport))]
sealed partial class ReportJson : JsonSerializerContext
{
    public static string Write(PersonReport report) => JsonSerializer.Serialize(report, Default.PersonReport);

    public static PersonReport Read(string json) => JsonSerializer.Deserialize(json, Default.PersonReport)!;
}
