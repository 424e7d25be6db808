using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSync;

/// <summary>What the gate says: one object with the members of all commands that this integration knows.</summary>
/// <remarks>Set, not init: the generated reader would put null in place of the defaults.</remarks>
sealed record Order
{
    public long Id { get; set; }

    public string? Command { get; set; }

    public Dictionary<string, Access>? Platforms { get; set; }

    public string Platform { get; set; } = "";

    public Person? Person { get; set; }

    public string Role { get; set; } = "student";

    public List<PersonInRole> Items { get; set; } = [];

    public ClassPlan? Class { get; set; }

    public CourseReference? Course { get; set; }

    public List<string> People { get; set; } = [];

    public string Action { get; set; } = "add";

    public string? Target { get; set; }

    public string Mode { get; set; } = "full";

    public string? Filter { get; set; }

    public string Version { get; set; } = "1.1";
}

sealed record Access(string BaseUrl, Dictionary<string, string> Credentials);

sealed record Person(
    string ExternalId,
    string FirstName,
    string LastName,
    string? Email = null,
    string? Phone = null,
    string? DisplayName = null,
    string? Password = null)
{
    [JsonIgnore]
    public string Name => string.IsNullOrEmpty(DisplayName) ? $"{FirstName} {LastName}" : DisplayName;

    /// <summary>The ClassIn account: a telephone number opens more doors there than an address.</summary>
    [JsonIgnore]
    public string? Account => string.IsNullOrEmpty(Phone) ? Email : Phone;
}

sealed record PersonInRole(Person Person, string Role);

sealed record CourseReference(string? ExternalId = null, string? Id = null, string? Title = null);

sealed record ClassPlan(
    string ExternalId, string Title, DateTimeOffset StartsAt, int DurationMinutes, string Teacher, CourseReference? Course = null)
{
    public List<string> Students { get; set; } = [];

    public string? Description { get; init; }
}

/// <summary>What the gate is told, of an order or of one person of several.</summary>
sealed record Answer
{
    public long? Id { get; init; }

    public bool? Ok { get; init; }

    public string? ExternalId { get; init; }

    public string? Outcome { get; init; }

    public string? UserId { get; init; }

    public string? Role { get; init; }

    public string? LoginName { get; init; }

    public string? Message { get; init; }

    public string? Error { get; init; }

    public bool? Removed { get; init; }

    public string? ClassId { get; init; }

    public string? CourseId { get; init; }

    public IReadOnlyList<Answer>? Items { get; init; }

    public Dictionary<string, int>? Pulled { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<string>? Commands { get; init; }

    public IReadOnlyList<string>? Platforms { get; init; }

    public static Answer Of(PlatformFailure failure) =>
        new() { Outcome = failure.Outcome, Error = failure.Code, Message = failure.Message };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(KnownPerson))]
[JsonSerializable(typeof(KnownClass))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(List<Dictionary<string, string>>))]
[JsonSerializable(typeof(List<string>))]
sealed partial class Json : JsonSerializerContext
{
    static readonly Lazy<Json> Readable =
        new(() => new(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>Names of any alphabet stand as themselves, so that the state can be read.</summary>
    public static Json Plain => Readable.Value;
}
