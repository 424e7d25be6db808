using System.Text;
using Npgsql;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Postgres;

/// <summary>The statements that read and write the rows of a store.</summary>
static class PostgresRows
{
    /// <summary>
    /// So often what is left of deleted rows is forgotten, and so many of the newest versions' are left: a host that knows less
    /// reads the store anew.
    /// </summary>
    const int Forgetting = 4096;

    const string SelectChanged = "SELECT tbl, key, json, deleted FROM rows WHERE store = $1 AND version > $2";
    const string SelectAll = "SELECT tbl, key, json, deleted FROM rows WHERE store = $1 AND NOT deleted";
    const string Update = "UPDATE stores SET version = $2, sequences = coalesce($3::text, sequences) WHERE id = $1";
    const string UpdateReplaced = "UPDATE stores SET replaced = greatest(replaced, $2) WHERE id = $1";
    const string DeleteAll = "DELETE FROM rows WHERE store = $1";
    const string Forget = "DELETE FROM rows WHERE store = $1 AND deleted AND version <= $2";
    const string Upsert = """
        INSERT INTO rows(store, tbl, key, json, deleted, version)
        SELECT $1, changed.*, $2 FROM unnest($3::text[], $4::text[], $5::text[], $6::boolean[]) AS changed
        ON CONFLICT (store, tbl, key) DO UPDATE SET json = excluded.json, deleted = excluded.deleted, version = excluded.version
        """;

    /// <summary>What was changed after a version, rows that were deleted too.</summary>
    public static NpgsqlBatchCommand Changed(long store, long version) => PostgresSession.Command(SelectChanged, store, version);

    /// <summary>The rows that there are.</summary>
    public static NpgsqlBatchCommand All(long store) => PostgresSession.Command(SelectAll, store);

    /// <summary>Writes changes as the next version.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Write(long store, StoreSchema schema, ChangeSet changes, long version)
    {
        yield return PostgresSession.Command(Update, store, version, SequenceText.Write(schema, changes.Sequences));
        if (changes.Rows.Count > 0) yield return Insert(store, schema, changes.Rows, version);
        if (version % Forgetting != 0) yield break;
        yield return PostgresSession.Command(UpdateReplaced, store, version - Forgetting);
        yield return PostgresSession.Command(Forget, store, version - Forgetting);
    }

    /// <summary>Writes these rows in place of all that there are.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Replace(long store, StoreSchema schema, ChangeSet everything, long version)
    {
        yield return PostgresSession.Command(DeleteAll, store);
        yield return PostgresSession.Command(Update, store, version, SequenceText.Write(schema, everything.Sequences));
        yield return PostgresSession.Command(UpdateReplaced, store, version);
        if (everything.Rows.Count > 0) yield return Insert(store, schema, everything.Rows, version);
    }

    /// <summary>The rows of a result; those of a table that this build does not have are left out.</summary>
    public static async Task<List<RowChange>> ReadAsync(NpgsqlDataReader reader, StoreSchema schema)
    {
        var rows = new List<RowChange>();
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            var name = reader.GetString(0);
            if (schema.Tables.FirstOrDefault(table => table.Name == name) is not { } table) continue;
            rows.Add(new RowChange(table.Ordinal, reader.GetString(1), Encoding.UTF8.GetBytes(reader.GetString(2)), reader.GetBoolean(3)));
        }

        return rows;
    }

    static NpgsqlBatchCommand Insert(long store, StoreSchema schema, IReadOnlyCollection<RowChange> rows, long version)
    {
        var (tables, keys) = (new string[rows.Count], new string[rows.Count]);
        var (texts, deleted) = (new string[rows.Count], new bool[rows.Count]);
        var i = 0;
        foreach (var row in rows)
        {
            (tables[i], keys[i]) = (schema.Tables[row.Table].Name, Storable(row.Key));
            (texts[i], deleted[i]) = (Encoding.UTF8.GetString(row.Row), row.Deleted);
            i++;
        }

        return PostgresSession.Command(Upsert, store, version, tables, keys, texts, deleted);
    }

    /// <summary>PostgreSQL's text has no NUL; JSON writes it as an escape, and so do keys here.</summary>
    static string Storable(string key) =>
        key.AsSpan().IndexOfAny('\0', '\\') < 0 ? key : key.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\0", @"\0", StringComparison.Ordinal);
}
