using System.Text.Json.Serialization;

namespace Simulators.Port;

/// <summary>What the harness tells an integration to do: one JSON object, told apart by its member "command".</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Describe), "describe")]
[JsonDerivedType(typeof(Configure), "configure")]
[JsonDerivedType(typeof(ProvisionUser), "provisionUser")]
[JsonDerivedType(typeof(ProvisionUsers), "provisionUsers")]
[JsonDerivedType(typeof(ScheduleClass), "scheduleClass")]
[JsonDerivedType(typeof(Enroll), "enroll")]
[JsonDerivedType(typeof(SaveGroup), "saveGroup")]
[JsonDerivedType(typeof(ListGroups), "listGroups")]
[JsonDerivedType(typeof(SyncRoster), "syncRoster")]
[JsonDerivedType(typeof(WebhookUrl), "webhookUrl")]
[JsonDerivedType(typeof(ClassState), "classState")]
[JsonDerivedType(typeof(Reconcile), "reconcile")]
public abstract record IntegrationCommand
{
    /// <summary>Names the command within one run; the answer repeats it. Given by the driver.</summary>
    [JsonPropertyOrder(-1)]
    public long Id { get; init; }
}

/// <summary>Who are you, what can you do, and where? Always the first command.</summary>
public sealed record Describe : IntegrationCommand;

/// <summary>From now on, work with these platforms. Sent before every scenario: each has a school of its own.</summary>
public sealed record Configure : IntegrationCommand
{
    /// <summary>By platform name, as the member of the same name in <c>GET /__admin/sandboxes/{id}</c>.</summary>
    public required IReadOnlyDictionary<string, PlatformAccess> Platforms { get; init; }
}

/// <summary>This person is to exist at the platform, once, in this role.</summary>
public sealed record ProvisionUser : IntegrationCommand
{
    /// <summary>classin, electa, digitalchalk, studentgroups.</summary>
    public required string Platform { get; init; }

    public required Person Person { get; init; }

    /// <summary>student, teacher or admin: what is asked for. What the platform made of it is in the answer.</summary>
    public required string Role { get; init; }
}

/// <summary>The same for many people; answered person by person, in the order asked. May be sent again after a break.</summary>
public sealed record ProvisionUsers : IntegrationCommand
{
    public required string Platform { get; init; }

    public required IReadOnlyList<PersonInRole> Items { get; init; }
}

/// <summary>A class is to be held: at ClassIn a lesson in a course, at Electa an event.</summary>
public sealed record ScheduleClass : IntegrationCommand
{
    public required string Platform { get; init; }

    public required ClassPlan Class { get; init; }
}

/// <summary>
/// People are to be in a course (or out of it): at ClassIn a course, at Electa an event, at DigitalChalk a registration for
/// an offering.
/// </summary>
public sealed record Enroll : IntegrationCommand
{
    public required string Platform { get; init; }

    public required CourseReference Course { get; init; }

    /// <summary>External ids of people whom this integration has provisioned at the platform.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>student (the default) or teacher.</summary>
    public string Role { get; init; } = "student";

    /// <summary>add (the default) or remove.</summary>
    public string Action { get; init; } = "add";
}

/// <summary>A group is to be as given. What is null is to stay as it is at the platform.</summary>
public sealed record SaveGroup : IntegrationCommand
{
    public required string Platform { get; init; }

    public required GroupPlan Group { get; init; }
}

/// <summary>Every group that the platform holds, however many pages that takes.</summary>
public sealed record ListGroups : IntegrationCommand
{
    public required string Platform { get; init; }
}

/// <summary>
/// Read the roster at the source, wholly, and make the target agree with it; or leave the target alone and say why.
/// </summary>
public sealed record SyncRoster : IntegrationCommand
{
    /// <summary>Where the roster is read: classlink.</summary>
    public string Source { get; init; } = "classlink";

    /// <summary>Where people are provisioned; null: only read and report.</summary>
    public string? Target { get; init; }

    /// <summary>full (the default), or delta: what has changed since the last sync that succeeded.</summary>
    public string Mode { get; init; } = "full";

    /// <summary>A OneRoster filter on users, as a query would carry it before any encoding; null: everybody.</summary>
    public string? Filter { get; init; }

    /// <summary>OneRoster version: 1.1 (the default) or 1.2.</summary>
    public string Version { get; init; } = "1.1";

    /// <summary>
    /// The greatest share (0 to 1) of the people known from the source that one sync may remove; above it the sync is
    /// refused whole, with error mass-removal.
    /// </summary>
    public double RemovalThreshold { get; init; } = 0.2;
}

/// <summary>Where do you listen for this platform's pushed events, and which have you taken in?</summary>
public sealed record WebhookUrl : IntegrationCommand
{
    /// <summary>classin.</summary>
    public required string Platform { get; init; }
}

/// <summary>What do you know of this class by now, from the platform's pushed events? Asks the platform nothing.</summary>
public sealed record ClassState : IntegrationCommand
{
    /// <summary>classin.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's own id of the class.</summary>
    public required string ClassId { get; init; }
}

/// <summary>Compare source and target and say, person by person, what differs. Changes nothing.</summary>
public sealed record Reconcile : IntegrationCommand
{
    public string Source { get; init; } = "classlink";

    public required string Target { get; init; }
}
