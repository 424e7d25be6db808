using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.ClassLink.State;

/// <summary>How rows are written in snapshots and state views: with OneRoster's names where it has one.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcademicSession))]
[JsonSerializable(typeof(Org))]
[JsonSerializable(typeof(Course))]
[JsonSerializable(typeof(Class))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Enrollment))]
[JsonSerializable(typeof(Demographics))]
[JsonSerializable(typeof(Sharing))]
[JsonSerializable(typeof(Link))]
sealed partial class ClassLinkJson : JsonSerializerContext;
