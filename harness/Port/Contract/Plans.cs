using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Port;

/// <summary>Where a platform is and how one gets in.</summary>
public sealed record PlatformAccess
{
    /// <summary>Everything the platform serves is below this address; no slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>By the vendor's names: sid and secret at ClassIn, cid and appKey at Electa, and so on.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; init; } = new Dictionary<string, string>();

    /// <summary>Further addresses, such as DigitalChalk's "wsdl".</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Addresses { get; set; }

    /// <summary>DigitalChalk's WSDL; null at the other platforms.</summary>
    [JsonIgnore]
    public string? Wsdl => Addresses is not null && Addresses.TryGetValue("wsdl", out var url) ? url.GetString() : null;
}

/// <summary>A person as the school knows them.</summary>
public sealed record Person
{
    /// <summary>The school's own id of the person; never changes, never reused.</summary>
    public required string ExternalId { get; init; }

    public string? Email { get; init; }

    /// <summary>With the country code, as ClassIn writes it: 00CC-NUMBER; inside China the bare number.</summary>
    public string? Phone { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <summary>Null: first name and last name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The first password, where the platform needs one; null: the integration chooses.</summary>
    public string? Password { get; init; }
}

/// <summary>One line of a bulk order.</summary>
public sealed record PersonInRole
{
    public required Person Person { get; init; }

    /// <summary>student, teacher or admin.</summary>
    public required string Role { get; init; }
}

/// <summary>A class to be scheduled.</summary>
public sealed record ClassPlan
{
    /// <summary>The school's own id of the class. The same id again: the same class, changed if need be.</summary>
    public required string ExternalId { get; init; }

    public required string Title { get; init; }

    /// <summary>With an offset or Z.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    public required int DurationMinutes { get; init; }

    /// <summary>External id of the teacher, whom this integration has provisioned at the platform.</summary>
    public required string Teacher { get; init; }

    /// <summary>External ids of the students, provisioned likewise.</summary>
    public IReadOnlyList<string> Students { get; init; } = [];

    /// <summary>The course it belongs to, where the platform has courses; null: one of its own, named as the class.</summary>
    public CourseReference? Course { get; init; }

    public string? Description { get; init; }
}

/// <summary>
/// A course (ClassIn), event (Electa) or offering (DigitalChalk): by the school's id, or by the platform's own.
/// </summary>
public sealed record CourseReference
{
    /// <summary>The school's id: of a course to be made when it is first named, or of a class scheduled before.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The platform's own id, for what was made there by hand.</summary>
    public string? Id { get; init; }

    /// <summary>The name to give it when it is made.</summary>
    public string? Title { get; init; }
}

/// <summary>A group to be saved. Null leaves what the platform holds; an empty list empties it.</summary>
public sealed record GroupPlan
{
    /// <summary>The school's own id of the group. The same id again: the same group.</summary>
    public required string ExternalId { get; init; }

    public string? Name { get; init; }

    /// <summary>External ids of the members, whom this integration has provisioned at the platform.</summary>
    public IReadOnlyList<string>? Members { get; init; }
}
