namespace Simulators.ClassLink.State;

/// <summary>Two sourcedIds, ordered by the first and then the second.</summary>
public readonly record struct Pair(string First, string Second) : IComparable<Pair>
{
    public int CompareTo(Pair other)
    {
        var byFirst = string.CompareOrdinal(First, other.First);
        return byFirst != 0 ? byFirst : string.CompareOrdinal(Second, other.Second);
    }

    public static bool operator <(Pair left, Pair right) => left.CompareTo(right) < 0;

    public static bool operator >(Pair left, Pair right) => left.CompareTo(right) > 0;

    public static bool operator <=(Pair left, Pair right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Pair left, Pair right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// Something a row refers to beyond what its own columns can hold: a second role's org, a second term. An index can
/// find a row by one value only; these few rows stand for the others. Kept by <see cref="RosterTables"/>.
/// </summary>
/// <param name="Kind">What refers to what: see the constants.</param>
/// <param name="From">The sourcedId of the row that refers.</param>
/// <param name="To">What it refers to; a role counts as something referred to, too.</param>
/// <param name="Withheld">As the referring row.</param>
public sealed record Link(string Kind, string From, string To, bool Withheld)
{
    /// <summary>From a user to <c>org|role</c>.</summary>
    public const string UserOrgRole = "userOrgRole";

    /// <summary>From a user to a role that the user's first is not.</summary>
    public const string UserRole = "userRole";

    /// <summary>From a class to its second and further terms.</summary>
    public const string ClassTerm = "classTerm";

    /// <summary>From a user to its second and further agents.</summary>
    public const string UserAgent = "userAgent";

    public string Key => $"{Kind}|{From}|{To}";
}
