namespace Simulators.Roster.Writing;

/// <summary>How a roster is written.</summary>
public enum RosterFormat
{
    /// <summary>The CSV binding of OneRoster.</summary>
    OneRosterCsv,

    /// <summary>One file of JSON lines for each collection, a record as the REST binding has it in each line.</summary>
    Json,
}
