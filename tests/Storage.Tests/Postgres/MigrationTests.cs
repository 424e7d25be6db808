using System.Globalization;
using Simulators.Kernel.Store;
using Simulators.Kernel.Tests.Store;
using Simulators.Storage.Postgres;

namespace Simulators.Storage.Tests.Postgres;

/// <summary>A database that an older build has made is brought to this build's layout, and loses nothing.</summary>
public sealed class MigrationTests(PostgresServer server)
{
    /// <summary>The tables as version 1 made them, with a store of 2,500 books, one of them gone, and one that is empty.</summary>
    const string Version1 = """
        CREATE SCHEMA simulators;
        SET search_path = simulators;
        CREATE TABLE meta(schema_version int NOT NULL, version bigint NOT NULL);
        INSERT INTO meta(schema_version, version) VALUES (1, 0);
        CREATE SEQUENCE sandbox_numbers AS int;
        CREATE TABLE sandboxes(
            number int PRIMARY KEY, id text NOT NULL UNIQUE, expires timestamptz, version bigint NOT NULL DEFAULT 0,
            added timestamptz NOT NULL DEFAULT now());
        CREATE TABLE documents(
            sandbox int NOT NULL, kind text NOT NULL, json text NOT NULL, PRIMARY KEY(sandbox, kind));
        CREATE TABLE stores(
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sandbox int NOT NULL, platform text NOT NULL, kind text NOT NULL,
            version bigint NOT NULL DEFAULT 0, replaced bigint NOT NULL DEFAULT 0, sequences text,
            UNIQUE(sandbox, platform, kind)) WITH (fillfactor = 50);
        CREATE TABLE rows(
            store bigint NOT NULL, tbl text NOT NULL, key text NOT NULL, json text NOT NULL,
            version bigint NOT NULL, deleted boolean NOT NULL, PRIMARY KEY(store, tbl, key));
        CREATE INDEX rows_by_version ON rows(store, version);
        INSERT INTO stores(sandbox, platform, kind, version, replaced, sequences) VALUES
            (1, 'library', 'live', 40, 3, '{"bookId":4000}'), (1, 'library', 'seed', 0, 0, NULL);
        INSERT INTO rows(store, tbl, key, json, version, deleted)
            SELECT 1, 'books', n, jsonb_build_object('id', n, 'shelf', 'Größe ' || n)::text, 1 + n % 40, n = 7
            FROM generate_series(1, 2500) AS n;
        """;

    readonly Library _library = new();

    [Fact]
    public async Task What_version_1_kept_row_by_row_is_there_and_goes_on()
    {
        var address = server.NewDatabase();
        var name = address.Split('/')[^1];
        server.Run(name, Version1);
        await using var log = new PostgresLog(PostgresSchema.Open(address));
        Assert.Equal(2, server.Value(name, "SELECT schema_version FROM simulators.meta"));
        var store = new DurableStore(log, 1, 2, _library.Schema);
        var expected = Enumerable.Range(1, 2500).Where(id => id != 7)
            .Select(id => new Book(id, string.Create(CultureInfo.InvariantCulture, $"Größe {id}"))).ToList();
        Assert.Equal(expected, await BooksAsync(store));
        Assert.Equal(4000, await store.ExecuteAsync(transaction => transaction.NextId(_library.BookId)));
        var added = new Book(5000, "new");
        await store.ExecuteAsync(transaction =>
        {
            transaction.Table(_library.Books).Insert(added);
            return true;
        });
        Assert.Equal([.. expected, added], await BooksAsync(new DurableStore(log, 1, 2, _library.Schema)));
        Assert.Empty(await BooksAsync(new DurableStore(log, 2, 2, _library.Schema)));
        Assert.Empty((await log.Webhooks.SinceAsync(0, 0)).Deliveries);
    }

    async Task<IReadOnlyList<Book>> BooksAsync(DurableStore store) =>
        await store.ExecuteAsync(transaction => transaction.Table(_library.Books).Page(0, 10_000));
}
