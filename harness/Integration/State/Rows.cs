namespace Simulators.Integration.State;

/// <summary>A person as this integration knows them at one platform. Passwords are never kept.</summary>
public sealed record KnownPerson
{
    /// <summary>Which school at which platform: base URL and the credential's public part.</summary>
    public required string Account { get; init; }

    /// <summary>The school's own id.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The platform's id (ClassIn's UID, never a relationship id); null: there, with an id that nobody told.</summary>
    public string? UserId { get; init; }

    public string? LoginName { get; init; }

    /// <summary>The e-mail address or number that the platform knows the person by, in lower case.</summary>
    public string? Contact { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <summary>The name that was sent.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The role that the person has there; null: none yet.</summary>
    public string? Role { get; init; }

    /// <summary>False: taken out.</summary>
    public bool Active { get; init; } = true;
}

/// <summary>A course, lesson, event or group that this integration has made.</summary>
public sealed record KnownThing
{
    public required string Account { get; init; }

    /// <summary>course, lesson, event or group.</summary>
    public required string Kind { get; init; }

    /// <summary>The school's own id.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The platform's.</summary>
    public required string Id { get; init; }

    /// <summary>The course of a lesson; null elsewhere.</summary>
    public string? ParentId { get; init; }

    /// <summary>What was sent last, in one word: another word, another content.</summary>
    public required string Digest { get; init; }
}

/// <summary>A user of a source's roster, as last read.</summary>
public sealed record RosterEntry
{
    public required string Source { get; init; }

    /// <summary>OneRoster's sourcedId.</summary>
    public required string SourcedId { get; init; }

    public required string Role { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public string? Email { get; init; }

    public string? Username { get; init; }
}

/// <summary>A message that a platform has pushed.</summary>
public sealed record ReceivedMessage
{
    public required string Account { get; init; }

    /// <summary>The platform's id of the message.</summary>
    public required string MessageId { get; init; }

    public required string Kind { get; init; }

    public string? ClassId { get; init; }

    /// <summary>When it happened, by the platform's word, in Unix seconds.</summary>
    public required long At { get; init; }

    /// <summary>The order in which it came, from 1.</summary>
    public long Number { get; init; }
}

/// <summary>One thing that a platform's messages tell of a class.</summary>
public sealed record ClassFact
{
    public required string Account { get; init; }

    /// <summary>The platform's id of the class.</summary>
    public required string ClassId { get; init; }

    /// <summary>The platform's name for it.</summary>
    public required string Field { get; init; }

    /// <summary>As the message has it.</summary>
    public required string Value { get; init; }

    /// <summary>When it became so, by the platform's word, in Unix seconds.</summary>
    public required long At { get; init; }
}
