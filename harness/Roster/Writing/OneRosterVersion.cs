namespace Simulators.Roster.Writing;

/// <summary>The version of OneRoster that a roster is written in.</summary>
public enum OneRosterVersion
{
    /// <summary>1.1, with a role and schools in each user.</summary>
    V1P1,

    /// <summary>1.2, with roles apart from users.</summary>
    V1P2,
}
