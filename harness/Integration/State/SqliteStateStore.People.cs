namespace Simulators.Integration.State;

public sealed partial class SqliteStateStore
{
    public KnownPerson? FindPerson(string account, string externalId) => First<KnownPerson>(
        "SELECT * FROM Person WHERE Account = @account AND ExternalId = @externalId", new { account, externalId });

    public KnownPerson? FindByContact(string account, string contact) => First<KnownPerson>(
        "SELECT * FROM Person WHERE Account = @account AND Contact = @contact ORDER BY ExternalId", new { account, contact });

    public KnownPerson? FindByUserId(string account, string userId) => First<KnownPerson>(
        "SELECT * FROM Person WHERE Account = @account AND UserId = @userId", new { account, userId });

    public IReadOnlyList<KnownPerson> People(string account) => All<KnownPerson>(
        "SELECT * FROM Person WHERE Account = @account ORDER BY ExternalId", new { account });

    public void Save(KnownPerson person) => Execute(
        """
        INSERT INTO Person VALUES (@Account, @ExternalId, @UserId, @LoginName, @Contact, @FirstName, @LastName, @DisplayName,
            @Role, @Active)
        ON CONFLICT (Account, ExternalId) DO UPDATE SET UserId = @UserId, LoginName = @LoginName, Contact = @Contact,
            FirstName = @FirstName, LastName = @LastName, DisplayName = @DisplayName, Role = @Role, Active = @Active
        """,
        person);

    public void Remove(KnownPerson person) =>
        Execute("DELETE FROM Person WHERE Account = @Account AND ExternalId = @ExternalId", person);

    public bool IsMember(string account, string userId, string role) => Exists(
        "SELECT 1 FROM Membership WHERE Account = @account AND UserId = @userId AND Role = @role",
        new { account, userId, role });

    public void SaveMembership(string account, string userId, string role, string? relationshipId) => Execute(
        """
        INSERT INTO Membership VALUES (@account, @userId, @role, @relationshipId)
        ON CONFLICT DO UPDATE SET RelationshipId = COALESCE(@relationshipId, RelationshipId)
        """,
        new { account, userId, role, relationshipId });

    public void Begin(string account, string kind, string key) => Execute(
        "INSERT INTO Intent VALUES (@account, @kind, @key) ON CONFLICT DO NOTHING", new { account, kind, key });

    public bool IsPending(string account, string kind, string key) => Exists(
        "SELECT 1 FROM Intent WHERE Account = @account AND Kind = @kind AND Key = @key", new { account, kind, key });

    public void End(string account, string kind, string key) => Execute(
        "DELETE FROM Intent WHERE Account = @account AND Kind = @kind AND Key = @key", new { account, kind, key });
}
