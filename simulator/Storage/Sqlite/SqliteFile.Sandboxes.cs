using System.Globalization;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Sqlite;

/// <summary>Sandboxes, their documents and the ids of their stores.</summary>
sealed partial class SqliteFile
{
    const string UpsertDocument = """
        INSERT INTO documents(sandbox, kind, json)
        SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM sandboxes WHERE number = $1)
        ON CONFLICT(sandbox, kind) DO UPDATE SET json = excluded.json
        """;

    const string SelectDocument = "SELECT json FROM documents WHERE sandbox = $1 AND kind = $2";

    /// <summary>Every sandbox that has documents.</summary>
    public IReadOnlyList<KeptSandbox> Sandboxes() => Use(() =>
    {
        var sandboxes = new List<KeptSandbox>();
        using var reader = Command("SELECT number, id, expires FROM sandboxes ORDER BY number").ExecuteReader();
        while (reader.Read())
        {
            DateTimeOffset? end = reader.IsDBNull(2)
                ? null
                : DateTimeOffset.ParseExact(reader.GetString(2), "O", CultureInfo.InvariantCulture);
            var number = reader.GetInt32(0);
            sandboxes.Add(new KeptSandbox(number, reader.GetString(1), end, Documents(number)));
        }

        return sandboxes;
    });

    public int Number() => Use(() =>
        Convert.ToInt32(Command("UPDATE meta SET number = number + 1 RETURNING number").ExecuteScalar(), CultureInfo.InvariantCulture));

    public bool Add(int number, string id, DateTimeOffset? expiresAt)
    {
        object end = expiresAt is { } at ? at.ToString("O", CultureInfo.InvariantCulture) : DBNull.Value;
        return Use(() => Run("INSERT OR IGNORE INTO sandboxes(number, id, expires) VALUES ($1, $2, $3)", number, id, end) == 1);
    }

    public StoreIds AddStore(int sandbox, string platform) => Transact(() => new StoreIds(
        AddStore(sandbox, platform, "live"),
        AddStore(sandbox, platform, "seed")));

    public StoreIds? FindStore(int sandbox, string platform) => Use(() =>
        FindStore(sandbox, platform, "live") is { } live && FindStore(sandbox, platform, "seed") is { } seed
            ? new StoreIds(live, seed)
            : default(StoreIds?));

    public void Keep(int sandbox, IReadOnlyDictionary<string, string> documents) => Transact(() =>
    {
        foreach (var (kind, json) in documents) Run(UpsertDocument, sandbox, kind, json);
        return true;
    });

    public void Change(int sandbox, string kind, Func<string?, string> change) => Transact(() =>
    {
        var changed = change(Command(SelectDocument, sandbox, kind).ExecuteScalar() as string);
        return Run(UpsertDocument, sandbox, kind, changed);
    });

    public void Delete(int sandbox) => Transact(() =>
    {
        Run("DELETE FROM rows WHERE store IN (SELECT id FROM stores WHERE sandbox = $1)", sandbox);
        Run("DELETE FROM stores WHERE sandbox = $1", sandbox);
        Run("DELETE FROM documents WHERE sandbox = $1", sandbox);
        return Run("DELETE FROM sandboxes WHERE number = $1", sandbox);
    });

    /// <summary>Those whose making a former process did not bring to its end; nobody was told of them.</summary>
    void DeleteHalfMade()
    {
        const string Select = "SELECT number FROM sandboxes WHERE number NOT IN (SELECT sandbox FROM documents)";
        var halfMade = new List<int>();
        using (var reader = Command(Select).ExecuteReader())
        {
            while (reader.Read()) halfMade.Add(reader.GetInt32(0));
        }

        foreach (var sandbox in halfMade) Delete(sandbox);
    }

    long AddStore(int sandbox, string platform, string kind) => (long)Command(
        "INSERT INTO stores(sandbox, platform, kind) VALUES ($1, $2, $3) RETURNING id", sandbox, platform, kind).ExecuteScalar()!;

    long? FindStore(int sandbox, string platform, string kind) => Command(
        "SELECT id FROM stores WHERE sandbox = $1 AND platform = $2 AND kind = $3", sandbox, platform, kind).ExecuteScalar() as long?;

    Dictionary<string, string> Documents(int sandbox)
    {
        var documents = new Dictionary<string, string>();
        using var reader = Command("SELECT kind, json FROM documents WHERE sandbox = $1", sandbox).ExecuteReader();
        while (reader.Read()) documents.Add(reader.GetString(0), reader.GetString(1));
        return documents;
    }
}
