namespace Simulators.Integration.State;

public sealed partial class SqliteStateStore
{
    public IReadOnlyList<RosterEntry> Roster(string source) =>
        All<RosterEntry>("SELECT * FROM Roster WHERE Source = @source ORDER BY SourcedId", new { source });

    public void Save(RosterEntry entry) => Execute(
        """
        INSERT INTO Roster VALUES (@Source, @SourcedId, @Role, @FirstName, @LastName, @Email, @Username)
        ON CONFLICT DO UPDATE SET Role = @Role, FirstName = @FirstName, LastName = @LastName, Email = @Email,
            Username = @Username
        """,
        entry);

    public void RemoveFromRoster(string source, string sourcedId) =>
        Execute("DELETE FROM Roster WHERE Source = @source AND SourcedId = @sourcedId", new { source, sourcedId });

    public string? Mark(string name) => First<string>("SELECT Value FROM Mark WHERE Name = @name", new { name });

    public void SetMark(string name, string value) => Execute(
        "INSERT INTO Mark VALUES (@name, @value) ON CONFLICT DO UPDATE SET Value = @value", new { name, value });

    public IReadOnlyDictionary<string, string> RunReports(string run) =>
        All<RunReport>("SELECT ExternalId, Report FROM RunReport WHERE Run = @run", new { run })
            .ToDictionary(report => report.ExternalId, report => report.Report);

    public void SaveRunReport(string run, string externalId, string report) => Execute(
        "INSERT INTO RunReport VALUES (@run, @externalId, @report) ON CONFLICT DO UPDATE SET Report = @report",
        new { run, externalId, report });

    /// <summary>Reports have first passwords in them: nothing of those may stay in the file, nor in its log.</summary>
    public void FinishRun(string run)
    {
        Execute("DELETE FROM RunReport WHERE Run = @run", new { run });
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    sealed record RunReport
    {
        public required string ExternalId { get; init; }

        public required string Report { get; init; }
    }
}
