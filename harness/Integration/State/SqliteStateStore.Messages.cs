using Dapper;

namespace Simulators.Integration.State;

public sealed partial class SqliteStateStore
{
    const string InsertMessage = """
        INSERT INTO Message (Account, MessageId, Kind, ClassId, At) VALUES (@Account, @MessageId, @Kind, @ClassId, @At)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>In the same second the one that came later counts.</summary>
    const string InsertFact = """
        INSERT INTO ClassFact VALUES (@Account, @ClassId, @Field, @Value, @At)
        ON CONFLICT DO UPDATE SET Value = @Value, At = @At WHERE At <= @At
        """;

    public bool Receive(ReceivedMessage message, IReadOnlyList<ClassFact> facts) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction();
        if (connection.Execute(InsertMessage, message, transaction) == 0) return false;
        connection.Execute(InsertFact, facts, transaction);
        transaction.Commit();
        return true;
    });

    public IReadOnlyList<ReceivedMessage> Messages(string account) =>
        All<ReceivedMessage>("SELECT * FROM Message WHERE Account = @account ORDER BY At, Number", new { account });

    public IReadOnlyList<ClassFact> Facts(string account, string classId) => All<ClassFact>(
        "SELECT * FROM ClassFact WHERE Account = @account AND ClassId = @classId", new { account, classId });
}
