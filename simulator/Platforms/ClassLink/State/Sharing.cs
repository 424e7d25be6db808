namespace Simulators.ClassLink.State;

/// <summary>
/// What the district lets the application see: the permissions of ClassLink's page 'Applications' (CLS). One row, of
/// the sandbox's one application.
/// </summary>
public sealed record Sharing
{
    public const long Application = 1;

    public long Id { get; init; } = Application;

    /// <summary>full, custom or selectByClass.</summary>
    public string Permission { get; init; } = Full;

    /// <summary>Of custom: the orgs chosen.</summary>
    public IReadOnlyList<string> Orgs { get; init; } = [];

    /// <summary>Of custom: the courses chosen.</summary>
    public IReadOnlyList<string> Courses { get; init; } = [];

    /// <summary>Of selectByClass: the classes chosen.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Single objects that are no longer shared, whatever the permission says: <c>users/u-17</c>.</summary>
    public IReadOnlyList<string> Unshared { get; init; } = [];

    /// <summary>
    /// True when rows may have another <see cref="RosterRow.Withheld"/> than the permission says: the next call sees to it.
    /// </summary>
    public bool Stale { get; init; } = true;

    /// <summary>The setting 'unenrolled users' that the rows were judged by.</summary>
    public bool UnenrolledUsers { get; init; }

    public const string Full = "full";
    public const string Custom = "custom";
    public const string SelectByClass = "selectByClass";
}
