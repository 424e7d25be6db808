namespace Simulators.ClassLink.Rules;

/// <summary>What a call must be allowed to read: the three read-only scopes of OneRoster's rostering service.</summary>
enum Scope
{
    /// <summary><c>roster-core.readonly</c>: the collections and their single records.</summary>
    RosterCore,

    /// <summary><c>roster.readonly</c>: all of them and the nested collections.</summary>
    Roster,

    /// <summary><c>roster-demographics.readonly</c>.</summary>
    Demographics,
}
