using System.Text.Json.Serialization;

namespace Simulators.StudentGroups.State;

/// <summary>How rows are written in snapshots and state views: with the vendor's member names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StudentGroup))]
[JsonSerializable(typeof(StudentCluster))]
[JsonSerializable(typeof(Student))]
[JsonSerializable(typeof(Result))]
sealed partial class StudentGroupsJson : JsonSerializerContext;
