using System.Text.Json.Serialization;

namespace Simulators.ThisIsSchool.State;

/// <summary>How rows are written in snapshots, state views and our own API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(District))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(School))]
[JsonSerializable(typeof(SchoolClass))]
[JsonSerializable(typeof(Enrollment))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(Run))]
[JsonSerializable(typeof(RunRecord))]
sealed partial class ThisIsSchoolJson : JsonSerializerContext;
