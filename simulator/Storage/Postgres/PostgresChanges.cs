using Npgsql;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Storage.Postgres;

/// <summary>Where the content of a store is: in a checkpoint, and in the changes that came after it.</summary>
/// <param name="Version">How many commits it has had.</param>
/// <param name="Base">The version that the checkpoint holds; zero when there is none.</param>
/// <param name="Oldest">Every change after this version is there: who knows less reads the checkpoint.</param>
/// <param name="Weight">The bytes of the changes after the checkpoint.</param>
/// <param name="BaseWeight">The bytes of the checkpoint.</param>
readonly record struct StoreState(long Version, long Base, long Oldest, long Weight, long BaseWeight);

/// <summary>The statements that read and write what the turns at a store have changed: a row for each turn.</summary>
static class PostgresChanges
{
    /// <summary>So many of the newest changes stay when a checkpoint holds them: a host further behind reads all anew.</summary>
    public const int Kept = 4096;

    /// <summary>So many come with the state; who is further behind asks for all that he needs.</summary>
    public const int AtOnce = 256;

    /// <summary>What weighs more, in bytes, takes so long to read that nobody shall wait for it.</summary>
    const int Heavy = 1 << 20;

    /// <summary>Both bounds are there for the planner, which then takes the index, however few versions it knows of.</summary>
    const string SelectState = """
        SELECT stores.version, base, oldest, weight, base_weight, rows FROM stores
        LEFT JOIN changes ON store = id AND changes.version > $2 AND changes.version <= $3
        WHERE id = $1 ORDER BY changes.version
        """;

    const string Insert = """
        WITH kept AS (INSERT INTO changes(store, version, rows) VALUES ($1, $2, $3))
        UPDATE stores SET version = $2, weight = weight + octet_length($3) WHERE id = $1
        """;

    const string SelectCheckpoint = "SELECT rows FROM checkpoints WHERE store = $1 AND version = $2 ORDER BY part";
    const string SelectAfter = "SELECT rows FROM changes WHERE store = $1 AND version > $2 ORDER BY version";

    /// <summary>The state of a store and what was changed after a version, as far as that is read at once.</summary>
    public static NpgsqlBatchCommand State(long store, long known)
    {
        // Who knows nothing reads the checkpoint first.
        var after = known < 0 ? long.MaxValue - AtOnce : known;
        return PostgresSession.Command(SelectState).With(store).With(after).With(after + AtOnce);
    }

    /// <summary>Whether the changes after a version lead to the state.</summary>
    /// <remarks>Who knows more than there is has it from before the database was put back, and begins anew.</remarks>
    public static bool Follow(StoreState state, long known) => known >= state.Oldest && known <= state.Version;

    /// <summary>Whether it takes long to bring a copy of that version up to the state.</summary>
    public static bool IsFarBehind(StoreState state, long known) =>
        Follow(state, known) ? state.Version - known > AtOnce : state.BaseWeight + state.Weight > Heavy;

    /// <summary>Reads the state alone.</summary>
    /// <exception cref="StoreUnavailableException">There is no such store.</exception>
    public static StoreState ReadState(NpgsqlConnection connection, long store)
    {
        using var reader = connection.Read(State(store, known: -1));
        return Read(reader).State;
    }

    /// <summary>Reads the result of <see cref="State"/>.</summary>
    /// <exception cref="StoreUnavailableException">There is no such store.</exception>
    public static (StoreState State, List<byte[]> Changes) Read(NpgsqlDataReader reader)
    {
        if (!reader.Read()) throw new StoreUnavailableException("The sandbox has been deleted.");
        var state = new StoreState(
            reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4));
        var changes = new List<byte[]>();
        do
        {
            if (!reader.IsDBNull(5)) changes.Add(reader.GetFieldValue<byte[]>(5));
        }
        while (reader.Read());
        return (state, changes);
    }

    /// <summary>Keeps what a turn has changed as the store's next version.</summary>
    public static NpgsqlBatchCommand Add(long store, long version, ReadOnlyMemory<byte> rows) =>
        PostgresSession.Command(Insert).With(store).With(version).With(rows);

    /// <summary>Brings a copy of a version up to the state, or makes another where changes do not lead there.</summary>
    public static MemoryStore Read(
        NpgsqlConnection connection, long store, StoreSchema schema, StoreState state, MemoryStore copy, long known) =>
        Follow(state, known)
            ? ReadAfter(connection, store, schema, copy, known)
            : ReadAll(connection, store, schema, state);

    /// <summary>Reads all that a store holds, part by part.</summary>
    static MemoryStore ReadAll(NpgsqlConnection connection, long store, StoreSchema schema, StoreState state) =>
        Apply(connection, schema, new MemoryStore(schema),
        [
            PostgresSession.Command(SelectCheckpoint).With(store).With(state.Base),
            PostgresSession.Command(SelectAfter).With(store).With(state.Base),
        ]);

    /// <summary>Reads what was changed after a version, however much it is.</summary>
    static MemoryStore ReadAfter(NpgsqlConnection connection, long store, StoreSchema schema, MemoryStore copy, long known) =>
        Apply(connection, schema, copy, [PostgresSession.Command(SelectAfter).With(store).With(known)]);

    static MemoryStore Apply(NpgsqlConnection connection, StoreSchema schema, MemoryStore content, NpgsqlBatchCommand[] commands)
    {
        using var reader = connection.Read(commands);
        do
        {
            while (reader.Read()) RowText.Apply(reader.GetFieldValue<byte[]>(0), schema, content);
        }
        while (reader.NextResult());
        return content;
    }
}
