namespace Simulators.Integration.State;

/// <summary>The tables of the state file.</summary>
static class Schema
{
    public const long Version = 1;

    public const string Tables = """
        CREATE TABLE IF NOT EXISTS Person (
            Account TEXT NOT NULL, ExternalId TEXT NOT NULL, UserId TEXT, LoginName TEXT, Contact TEXT,
            FirstName TEXT NOT NULL, LastName TEXT NOT NULL, DisplayName TEXT NOT NULL, Role TEXT,
            Active INTEGER NOT NULL, PRIMARY KEY (Account, ExternalId)) WITHOUT ROWID;
        CREATE UNIQUE INDEX IF NOT EXISTS PersonByUserId ON Person (Account, UserId) WHERE UserId IS NOT NULL;
        CREATE INDEX IF NOT EXISTS PersonByContact ON Person (Account, Contact);
        CREATE TABLE IF NOT EXISTS Membership (
            Account TEXT NOT NULL, UserId TEXT NOT NULL, Role TEXT NOT NULL, RelationshipId TEXT,
            PRIMARY KEY (Account, UserId, Role)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS Intent (
            Account TEXT NOT NULL, Kind TEXT NOT NULL, Key TEXT NOT NULL, PRIMARY KEY (Account, Kind, Key)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS Thing (
            Account TEXT NOT NULL, Kind TEXT NOT NULL, ExternalId TEXT NOT NULL, Id TEXT NOT NULL, ParentId TEXT,
            Digest TEXT NOT NULL, PRIMARY KEY (Account, Kind, ExternalId)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS Enrolment (
            Account TEXT NOT NULL, UserId TEXT NOT NULL, CourseId TEXT NOT NULL,
            PRIMARY KEY (Account, UserId, CourseId)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS Roster (
            Source TEXT NOT NULL, SourcedId TEXT NOT NULL, Role TEXT NOT NULL, FirstName TEXT NOT NULL,
            LastName TEXT NOT NULL, Email TEXT, Username TEXT, PRIMARY KEY (Source, SourcedId)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS Mark (Name TEXT PRIMARY KEY, Value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS RunReport (
            Run TEXT NOT NULL, ExternalId TEXT NOT NULL, Report TEXT NOT NULL, PRIMARY KEY (Run, ExternalId)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS Message (
            Number INTEGER PRIMARY KEY, Account TEXT NOT NULL, MessageId TEXT NOT NULL, Kind TEXT NOT NULL, ClassId TEXT,
            At INTEGER NOT NULL, UNIQUE (Account, MessageId));
        CREATE TABLE IF NOT EXISTS ClassFact (
            Account TEXT NOT NULL, ClassId TEXT NOT NULL, Field TEXT NOT NULL, Value TEXT NOT NULL, At INTEGER NOT NULL,
            PRIMARY KEY (Account, ClassId, Field)) WITHOUT ROWID;
        """;
}
