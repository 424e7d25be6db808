namespace Simulators.ClassLink.State;

/// <summary>What every OneRoster object has. A district has millions: what is rarely there is in an object of its own.</summary>
public abstract record RosterRow
{
    /// <summary>Any text below 256 characters, never given to another object [1EdTech]; the table's key, in ordinal order.</summary>
    public required string SourcedId { get; init; }

    /// <summary>When it was last changed, in UTC and whole milliseconds: the wire has no more.</summary>
    public required DateTime DateLastModified { get; init; }

    /// <summary>Its status: <c>tobedeleted</c> when true, <c>active</c> otherwise.</summary>
    public bool ToBeDeleted { get; init; }

    /// <summary>
    /// Withheld from the application: not in the indexes that calls read, so that a page costs the page whatever is
    /// shared. Kept up to date by <c>SharingRules</c>; an import need not care.
    /// </summary>
    public bool Withheld { get; init; }

    /// <summary>The object <c>metadata</c> as JSON text, or null.</summary>
    public string? Metadata { get; init; }
}
