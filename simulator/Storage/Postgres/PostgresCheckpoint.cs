using Npgsql;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Postgres;

/// <summary>The statements that write all that a store holds, in parts.</summary>
static class PostgresCheckpoint
{
    /// <summary>A part ends with the row that brings it here, in bytes.</summary>
    const int PartSize = 256 * 1024;

    const string InsertPart = "INSERT INTO checkpoints(store, version, part, rows) VALUES ($1, $2, $3, $4)";

    /// <summary>Nobody changes the store meanwhile; parts of other versions are another's, who removes them.</summary>
    const string DeletePart = "DELETE FROM checkpoints WHERE store = $1 AND version = $2";
    const string DeleteChanges = "DELETE FROM changes WHERE store = $1 AND version > $2";
    const string Replace =
        "UPDATE stores SET version = $2, base = $2, oldest = $2, weight = 0, base_weight = $3 WHERE id = $1";

    /// <summary>Whoever has replaced the store or put another checkpoint in force was first.</summary>
    const string Force = """
        UPDATE stores SET base = $2, base_weight = $3, weight = weight - $4, oldest = greatest(oldest, least($2, version - $5))
        WHERE id = $1 AND base = $6
        """;

    const string ForgetParts = """
        DELETE FROM checkpoints WHERE store = $1 AND version IS DISTINCT FROM (SELECT base FROM stores WHERE id = $1)
        """;

    const string ForgetChanges = """
        DELETE FROM changes WHERE store = $1 AND version <= coalesce((SELECT oldest FROM stores WHERE id = $1), version)
        """;

    /// <summary>Writes a content part by part.</summary>
    /// <returns>Its weight in bytes.</returns>
    public static long Write(
        NpgsqlConnection connection,
        long store,
        long version,
        StoreSchema schema,
        StoreContent content,
        Func<bool>? givesUp = null)
    {
        var text = new RowText(schema);
        var (weight, part) = (0L, 0);
        text.Add(content.Sequences);
        foreach (var row in content.Rows)
        {
            text.Add(row);
            if (text.Text.Length < PartSize) continue;
            if (givesUp?.Invoke() == true) return weight;
            WritePart();
        }

        if (!text.Text.IsEmpty) WritePart();
        return weight;

        void WritePart()
        {
            connection.Run(PostgresSession.Command(InsertPart).With(store).With(version).With(part++).With(text.Text));
            weight += text.Text.Length;
            text.Clear();
        }
    }

    /// <summary>Makes room for a content that replaces the store's in the same transaction.</summary>
    public static NpgsqlBatchCommand[] Clear(long store, StoreState state) =>
    [
        PostgresSession.Command(DeletePart).With(store).With(state.Base),
        PostgresSession.Command(DeleteChanges).With(store).With(state.Oldest),
    ];

    /// <summary>Makes what was written the store's content.</summary>
    public static NpgsqlBatchCommand Replaced(long store, long version, long weight) =>
        PostgresSession.Command(Replace).With(store).With(version).With(weight);

    /// <summary>Puts a checkpoint of that state in force, if the store's is still the one that the state knew.</summary>
    public static NpgsqlBatchCommand PutInForce(long store, StoreState state, long weight) => PostgresSession.Command(Force)
        .With(store).With(state.Version).With(weight).With(state.Weight).With((long)PostgresChanges.Kept).With(state.Base);

    /// <summary>
    /// Removes what is in force no longer or never was: for the one alone who writes the store's checkpoints. A transaction that
    /// replaces the store removes other rows than these, and neither waits for the other.
    /// </summary>
    public static NpgsqlBatchCommand[] Forget(long store) =>
        [PostgresSession.Command(ForgetParts).With(store), PostgresSession.Command(ForgetChanges).With(store)];
}
