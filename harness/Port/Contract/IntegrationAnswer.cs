using System.Text.Json.Serialization;

namespace Simulators.Port;

/// <summary>What an integration reports. Members that a command does not call for are left out.</summary>
public sealed record IntegrationAnswer
{
    /// <summary>The command's id.</summary>
    public long Id { get; init; }

    /// <summary>
    /// Whether the command was carried out, whatever came of it: a person whom the platform refused is ok with outcome
    /// rejected. False: the integration could not do its work, and <see cref="Message"/> says why.
    /// </summary>
    public required bool Ok { get; init; }

    /// <summary>
    /// What came of it. Of a list (provisionUsers, enroll): null, each item has its own. Of syncRoster: updated, existing
    /// (nothing was to be changed), or rejected (the target was left alone; error says why).
    /// </summary>
    public Outcome? Outcome { get; init; }

    /// <summary>
    /// provisionUser: the id by which the platform's other calls know the person. At ClassIn the UID, never a relationship id; at
    /// DigitalChalk the username. Left out only of somebody existing whose id the platform does not tell (Electa).
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>provisionUser: the role that the person really has there now, which need not be the one asked for.</summary>
    public string? Role { get; init; }

    /// <summary>provisionUser: what the person logs in with.</summary>
    public string? LoginName { get; init; }

    /// <summary>For a human: what was done, or why not.</summary>
    public string? Message { get; init; }

    /// <summary>The platform's own error code where it gave one, else a word of <see cref="IntegrationErrors"/>.</summary>
    public string? Error { get; init; }

    /// <summary>describe: name and version of the integration.</summary>
    public string? Name { get; init; }

    /// <summary>describe: the commands that it offers. describe and configure are always offered.</summary>
    public IReadOnlyList<string>? Commands { get; init; }

    /// <summary>describe: the platforms that it knows.</summary>
    public IReadOnlyList<string>? Platforms { get; init; }

    /// <summary>provisionUsers, scheduleClass, enroll, saveGroup, syncRoster: person by person, in the order asked.</summary>
    public IReadOnlyList<ItemAnswer>? Items { get; init; }

    /// <summary>scheduleClass: the platform's id of the class (ClassIn's lesson, Electa's event).</summary>
    public string? ClassId { get; init; }

    /// <summary>scheduleClass, enroll: the platform's id of the course or offering.</summary>
    public string? CourseId { get; init; }

    /// <summary>saveGroup: the platform's id of the group.</summary>
    public string? GroupId { get; init; }

    /// <summary>listGroups: all of them.</summary>
    public IReadOnlyList<GroupAnswer>? Groups { get; init; }

    /// <summary>syncRoster: how many records of each collection were read ("users", "classes", ...).</summary>
    public IReadOnlyDictionary<string, int>? Pulled { get; init; }

    /// <summary>webhookUrl: where the integration listens.</summary>
    public string? Url { get; init; }

    /// <summary>webhookUrl: the events taken in since configure, each once, in the order in which they happened.</summary>
    public IReadOnlyList<WebhookEvent>? Events { get; init; }

    /// <summary>classState: what was told of the class; null: nothing.</summary>
    public ClassRecord? Class { get; init; }

    /// <summary>reconcile: what differs; empty when nothing does.</summary>
    public IReadOnlyList<Difference>? Differences { get; init; }

    /// <summary>The command could not be carried out.</summary>
    public static IntegrationAnswer Failed(string message, string? error = null) =>
        new() { Ok = false, Message = message, Error = error };
}

/// <summary>What came of an order.</summary>
[JsonConverter(typeof(OutcomeConverter))]
public enum Outcome
{
    /// <summary>It did not exist before.</summary>
    [JsonStringEnumMemberName("created")]
    Created,

    /// <summary>It was there already, and as it should be.</summary>
    [JsonStringEnumMemberName("existing")]
    Existing,

    /// <summary>It was there already and has been changed.</summary>
    [JsonStringEnumMemberName("updated")]
    Updated,

    /// <summary>It is not there, or not as asked, and the reason is known.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>Nobody can tell: the platform did not answer, and could not be asked again.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}

/// <summary>Outcomes are words; a number is a mistake.</summary>
public sealed class OutcomeConverter() : JsonStringEnumConverter<Outcome>(namingPolicy: null, allowIntegerValues: false);

/// <summary>What came of one person in a list.</summary>
public sealed record ItemAnswer
{
    public required string ExternalId { get; init; }

    public required Outcome Outcome { get; init; }

    public string? UserId { get; init; }

    public string? Role { get; init; }

    public string? LoginName { get; init; }

    public string? Message { get; init; }

    public string? Error { get; init; }

    /// <summary>True: the person was taken out (outcome updated), by syncRoster, enroll or saveGroup.</summary>
    public bool? Removed { get; init; }
}

/// <summary>A group as the platform holds it.</summary>
public sealed record GroupAnswer
{
    /// <summary>The platform's id.</summary>
    public required string Id { get; init; }

    /// <summary>The school's id, where the integration knows it.</summary>
    public string? ExternalId { get; init; }

    public string? Name { get; init; }

    /// <summary>The platform's ids of the members; null when the list does not tell.</summary>
    public IReadOnlyList<string>? Members { get; init; }
}

/// <summary>One event that a platform has pushed.</summary>
public sealed record WebhookEvent
{
    /// <summary>The platform's name of the kind of event: ClassIn's Cmd.</summary>
    public required string Kind { get; init; }

    /// <summary>The platform's id of the class it is about.</summary>
    public string? ClassId { get; init; }

    /// <summary>When it happened, by the platform's word.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A class as a platform's pushed events tell of it: each member as the newest event has it that speaks of it.</summary>
public sealed record ClassRecord
{
    /// <summary>The platform's id.</summary>
    public required string ClassId { get; init; }

    /// <summary>Null: no event has told it.</summary>
    public string? Title { get; init; }

    /// <summary>Null: no event has told it.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Null: no event has told it.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>True: the class was deleted.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>One thing in which source and target differ.</summary>
public sealed record Difference
{
    /// <summary>missing, extra, stale or wrong-role.</summary>
    public required string Kind { get; init; }

    public required string ExternalId { get; init; }

    /// <summary>The target's id of the person, where there is one.</summary>
    public string? UserId { get; init; }

    /// <summary>Which member is stale.</summary>
    public string? Field { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }
}
