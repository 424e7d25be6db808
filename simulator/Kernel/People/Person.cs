namespace Simulators.Kernel.People;

/// <summary>What a person is to a school, where a platform knows it.</summary>
[Flags]
public enum PersonRoles
{
    /// <summary>The platform does not say, or has another word (a parent, an aide).</summary>
    None = 0,

    Student = 1,

    Teacher = 2,

    Admin = 4,
}

/// <summary>A person as one platform knows him or her: what is needed to find the same one at another.</summary>
/// <param name="Id">The platform's own id, as its state view shows it.</param>
/// <param name="Name">Given name and family name, or what there is; empty when nothing is known.</param>
public sealed record Person(string Id, string Name)
{
    /// <summary>The id that the caller's own system gave (sourcedId, uid, unique user name), or null.</summary>
    public string? ExternalId { get; init; }

    public string? Email { get; init; }

    /// <summary>As the platform writes it.</summary>
    public string? Phone { get; init; }

    public PersonRoles Roles { get; init; }

    /// <summary>False for one who is disabled, deleted or stopped.</summary>
    public bool IsActive { get; init; } = true;
}
