using System.Collections.Concurrent;
using Npgsql;
using Simulators.Kernel.Store;
using Simulators.Kernel.Tests.Store;
using Simulators.Storage.Postgres;

namespace Simulators.Storage.Tests.Postgres;

/// <summary>
/// Checkpoints are written beside the turns, and nobody sees but the content. Here they are due after a kilobyte, and a test
/// waits for the one that was begun.
/// </summary>
public sealed class CheckpointTests(PostgresServer server) : IAsyncDisposable
{
    const long Least = 1000;

    readonly Library _library = new();
    readonly List<PostgresLog> _logs = [];
    string? _address;

    string Database => _address!.Split('/')[^1];

    public async ValueTask DisposeAsync()
    {
        foreach (var log in _logs) await log.DisposeAsync();
    }

    [Fact]
    public async Task Under_load_at_two_hosts_checkpoints_come_into_force_and_a_host_that_starts_then_has_every_row()
    {
        PostgresLog[] logs = [Open(Least), Open(Least)];
        var ids = await logs[0].AddStoreAsync(1, "library");
        var stores = logs.Select(log => Store(log, ids)).ToList();
        var kept = new ConcurrentBag<Book>();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            for (var n = 0; n < 100; n++)
            {
                var book = new Book((client * 1000) + n, $"shelf \0\n{n}", $"{client} {n}");
                await AddAsync(stores[client % 2], book);
                // A third stays as it was, a third changes at the other host, and a third goes there.
                if (n % 3 == 1) await ChangeAsync(stores[(client + 1) % 2], book = book with { Shelf = "changed" });
                if (n % 3 == 2) await DeleteAsync(stores[(client + 1) % 2], book.Id);
                else kept.Add(book);
            }
        })));
        foreach (var log in logs) await log.Checkpoints.Last;
        Assert.True(Number($"SELECT base FROM simulators.stores WHERE id = {ids.Live}") > 0, "No checkpoint came into force.");
        var expected = kept.OrderBy(book => book.Id).ToList();
        Assert.Equal(expected, await BooksAsync(Store(Open(Least), ids)));
        foreach (var store in stores) Assert.Equal(expected, await BooksAsync(store));
    }

    [Fact]
    public async Task What_a_checkpoint_holds_is_forgotten_but_for_the_newest_changes_and_who_knows_less_reads_anew()
    {
        var log = Open(Least);
        var ids = await log.AddStoreAsync(1, "library");
        var (one, near, far) = (Store(log, ids), Store(log, ids), Store(log, ids));
        await AddAsync(one, new Book(1, "gone"), new Book(2, "stays"));
        Assert.Equal([1, 2], IdsOf(await BooksAsync(far)));
        // As if thousands of turns had been since.
        server.Run(Database, $"UPDATE simulators.stores SET version = {3 * PostgresChanges.Kept} WHERE id = {ids.Live}");
        await DeleteAsync(one, 1);
        Assert.Equal([2], IdsOf(await BooksAsync(near)));
        await AddAsync(one, new Book(3, new string('x', (int)Least)));
        await log.Checkpoints.Last;
        Assert.Equal((3 * PostgresChanges.Kept) + 2, Number($"SELECT base FROM simulators.stores WHERE id = {ids.Live}"));
        Assert.Equal(2, Number($"SELECT count(*) FROM simulators.changes WHERE store = {ids.Live}"));
        Assert.Equal(0, Number($"SELECT weight FROM simulators.stores WHERE id = {ids.Live}"));
        // The checkpoint is not read by who is near: without it he has what he needs.
        server.Run(Database, $"UPDATE simulators.checkpoints SET store = -store WHERE store = {ids.Live}");
        Assert.Equal([2, 3], IdsOf(await BooksAsync(near)));
        server.Run(Database, $"UPDATE simulators.checkpoints SET store = -store WHERE store = {-ids.Live}");
        Assert.Equal([2, 3], IdsOf(await BooksAsync(far)));
        Assert.Equal([2, 3], IdsOf(await BooksAsync(Store(log, ids))));
    }

    [Fact]
    public async Task A_host_that_is_hundreds_of_turns_behind_reads_what_it_does_not_know_and_no_more()
    {
        var log = Open(long.MaxValue);
        var ids = await log.AddStoreAsync(1, "library");
        var (one, behind) = (Store(log, ids), Store(log, ids));
        await AddAsync(one, new Book(0, "known"));
        Assert.Equal([0], IdsOf(await BooksAsync(behind)));
        for (var n = 1; n <= PostgresChanges.AtOnce + 1; n++) await AddAsync(one, new Book(n, "new"));
        // Who would read all anew would miss it.
        server.Run(Database, $"DELETE FROM simulators.changes WHERE store = {ids.Live} AND version = 1");
        Assert.Equal(await BooksAsync(one), await BooksAsync(behind));
    }

    [Fact]
    public async Task Whoever_brings_the_webhooks_of_a_store_is_in_no_checkpoints_way()
    {
        var (log, other) = (Open(Least), Open(Least));
        var ids = await log.AddStoreAsync(1, "library");
        await using var lease = await other.TryLeaseAsync(ids.Live);
        Assert.NotNull(lease);
        await AddAsync(Store(log, ids), new Book(1, new string('x', (int)Least)));
        await log.Checkpoints.Last;
        Assert.Equal(1, Number($"SELECT base FROM simulators.stores WHERE id = {ids.Live}"));
    }

    [Fact]
    public async Task A_content_of_many_parts_is_read_whole()
    {
        var log = Open(Least);
        var ids = await log.AddStoreAsync(1, "library");
        var books = Enumerable.Range(0, 20).Select(n => new Book(n, new string((char)('a' + n), 50_000))).ToArray();
        var store = Store(log, ids);
        await AddAsync(store, books);
        Assert.Equal(103 - 3, await store.ExecuteAsync(transaction => transaction.NextId(_library.BookId)));
        await store.KeepAsSeedAsync();
        await log.Checkpoints.Last;
        Assert.InRange(Number($"SELECT count(*) FROM simulators.checkpoints WHERE store = {ids.Live}"), 4, 8);
        Assert.InRange(Number($"SELECT count(*) FROM simulators.checkpoints WHERE store = {ids.Seed}"), 4, 8);
        await DeleteAsync(store, 7);
        Assert.Equal(books.Where(book => book.Id != 7), await BooksAsync(Store(log, ids)));
        await Store(log, ids).ResetAsync();
        Assert.Equal(books, await BooksAsync(store));
        Assert.Equal(103, await Store(log, ids).ExecuteAsync(transaction => transaction.NextId(_library.BookId)));
    }

    [Fact]
    public async Task A_store_that_is_replaced_while_its_checkpoint_is_written_is_what_it_was_replaced_with()
    {
        var log = Open(Least);
        var ids = await log.AddStoreAsync(1, "library");
        var store = Store(log, ids);
        await AddAsync(store, new Book(1, "seed"));
        await store.KeepAsSeedAsync();
        await using (await HeldUpAsync(ids, 2))
        {
            await AddAsync(store, new Book(2, new string('x', 2 * (int)Least)));
            await store.ResetAsync();
            Assert.False(log.Checkpoints.Last.IsCompleted);
        }

        await log.Checkpoints.Last;
        await AddAsync(store, new Book(3, "later"));
        Assert.Equal([1, 3], IdsOf(await BooksAsync(store)));
        Assert.Equal([1, 3], IdsOf(await BooksAsync(Store(Open(Least), ids))));
        AssertNothingIsLeft(ids);
    }

    [Fact]
    public async Task Turns_go_on_while_a_checkpoint_is_written_and_their_changes_come_after_it()
    {
        var log = Open(Least);
        var ids = await log.AddStoreAsync(1, "library");
        var store = Store(log, ids);
        await using (await HeldUpAsync(ids, 1))
        {
            await AddAsync(store, new Book(1, new string('x', 2 * (int)Least)), new Book(2, "goes"));
            await AddAsync(store, new Book(3, "later"));
            await DeleteAsync(store, 2);
            Assert.False(log.Checkpoints.Last.IsCompleted);
        }

        await log.Checkpoints.Last;
        Assert.Equal(1, Number($"SELECT base FROM simulators.stores WHERE id = {ids.Live}"));
        Assert.Equal(
            Number($"SELECT sum(octet_length(rows)) FROM simulators.changes WHERE store = {ids.Live} AND version > 1"),
            Number($"SELECT weight FROM simulators.stores WHERE id = {ids.Live}"));
        Assert.Equal([1, 3], IdsOf(await BooksAsync(store)));
        Assert.Equal([1, 3], IdsOf(await BooksAsync(Store(Open(Least), ids))));
    }

    [Fact]
    public async Task What_a_host_left_half_written_is_in_nobody_s_way_and_goes_with_the_next_checkpoint()
    {
        var log = Open(long.MaxValue);
        var ids = await log.AddStoreAsync(1, "library");
        var store = Store(log, ids);
        await AddAsync(store, new Book(1, new string('x', 2 * (int)Least)));
        // The first part of the checkpoint that was due, and its end never came.
        server.Run(Database, $"INSERT INTO simulators.checkpoints VALUES ({ids.Live}, 1, 0, '+books 13 {{\"id\":9999999}}\n')");
        log = Open(Least);
        Assert.Equal([1], IdsOf(await BooksAsync(Store(log, ids))));
        await AddAsync(Store(log, ids), new Book(2, new string('x', 2 * (int)Least)));
        await log.Checkpoints.Last;
        Assert.Equal(2, Number($"SELECT base FROM simulators.stores WHERE id = {ids.Live}"));
        Assert.Equal([1, 2], IdsOf(await BooksAsync(Store(Open(Least), ids))));
        AssertNothingIsLeft(ids);
    }

    [Fact]
    public async Task A_checkpoint_that_fails_is_no_request_s_trouble_and_is_tried_again()
    {
        var log = Open(Least);
        var ids = await log.AddStoreAsync(1, "library");
        var store = Store(log, ids);
        server.Run(Database, "ALTER TABLE simulators.checkpoints RENAME TO hidden");
        for (var n = 0; n < 4; n++)
        {
            await AddAsync(store, new Book(n, new string('x', (int)Least)));
            await log.Checkpoints.Last;
        }

        Assert.Equal(0, Number($"SELECT base FROM simulators.stores WHERE id = {ids.Live}"));
        server.Run(Database, "ALTER TABLE simulators.hidden RENAME TO checkpoints");
        await AddAsync(store, new Book(4, new string('x', (int)Least)));
        await log.Checkpoints.Last;
        Assert.Equal(5, Number($"SELECT base FROM simulators.stores WHERE id = {ids.Live}"));
        Assert.Equal([0, 1, 2, 3, 4], IdsOf(await BooksAsync(Store(Open(Least), ids))));
    }

    [Fact]
    public async Task A_deleted_sandbox_leaves_nothing_though_its_checkpoint_was_being_written()
    {
        var log = Open(Least);
        Assert.True(await log.AddAsync(1, "mine", null));
        var ids = await log.AddStoreAsync(1, "library");
        await using (await HeldUpAsync(ids, 1))
        {
            await AddAsync(Store(log, ids), new Book(1, new string('x', 2 * (int)Least)));
            await log.DeleteAsync(1);
        }

        await log.Checkpoints.Last;
        Assert.Equal(0, Number("SELECT count(*) FROM simulators.changes"));
        Assert.Equal(0, Number("SELECT count(*) FROM simulators.checkpoints"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => BooksAsync(Store(log, ids)));
    }

    [Fact]
    public async Task Who_has_much_to_read_lets_others_go_on_meanwhile()
    {
        var log = Open(Least);
        var ids = await log.AddStoreAsync(1, "library");
        var store = Store(log, ids);
        await AddAsync(store, new Book(1, new string('x', 2 << 20)));
        await log.Checkpoints.Last;
        server.Run(Database, $"UPDATE simulators.stores SET oldest = base WHERE id = {ids.Live}");
        Task<IReadOnlyList<Book>> reading;
        await using (await LockedAsync("checkpoints"))
        {
            reading = BooksAsync(Store(Open(Least), ids));
            const string waiting =
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'simulators.checkpoints'::regclass";
            while (Number(waiting) == 0 && !reading.IsCompleted) await Task.Yield();
            await AddAsync(store, new Book(2, "meanwhile"));
            Assert.False(reading.IsCompleted);
        }

        Assert.Equal([1, 2], IdsOf(await reading));
    }

    /// <summary>Only the checkpoint in force, and the changes that are not in it or among the newest.</summary>
    void AssertNothingIsLeft(StoreIds ids)
    {
        Assert.Equal(0, Number($"""
            SELECT count(*) FROM simulators.checkpoints AS part JOIN simulators.stores ON id = store
            WHERE id = {ids.Live} AND part.version <> base
            """));
        Assert.Equal(0, Number($"""
            SELECT count(*) FROM simulators.changes AS change JOIN simulators.stores ON id = store
            WHERE id = {ids.Live} AND change.version <= oldest
            """));
    }

    /// <summary>Whoever writes the checkpoint of that version waits until this is disposed of: another writes its first
    /// part.</summary>
    Task<NpgsqlConnection> HeldUpAsync(StoreIds ids, int version) =>
        BegunAsync($"INSERT INTO checkpoints VALUES ({ids.Live}, {version}, 0, '')");

    /// <summary>Nobody reads the table until this is disposed of.</summary>
    Task<NpgsqlConnection> LockedAsync(string table) => BegunAsync($"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");

    async Task<NpgsqlConnection> BegunAsync(string sql)
    {
        var address = PostgresAddress.Read(_address!);
        address.Pooling = false;
        var connection = new NpgsqlConnection(address.ToString());
        await connection.OpenAsync();
        await connection.RunAsync(PostgresSession.Command("BEGIN"), PostgresSession.Command(sql));
        return connection;
    }

    long Number(string sql) => Convert.ToInt64(server.Value(Database, sql), System.Globalization.CultureInfo.InvariantCulture);

    PostgresLog Open(long least)
    {
        _address ??= server.NewDatabase();
        var log = new PostgresLog(PostgresSchema.Open(_address), least);
        _logs.Add(log);
        return log;
    }

    DurableStore Store(PostgresLog log, StoreIds ids) => new(log, ids.Live, ids.Seed, _library.Schema);

    async Task AddAsync(DurableStore store, params Book[] books) => await store.ExecuteAsync(transaction =>
    {
        foreach (var book in books) transaction.Table(_library.Books).Insert(book);
        return true;
    });

    async Task ChangeAsync(DurableStore store, Book book) => await store.ExecuteAsync(transaction =>
    {
        transaction.Table(_library.Books).Update(book);
        return true;
    });

    async Task DeleteAsync(DurableStore store, long id) => Assert.True(
        await store.ExecuteAsync(transaction => transaction.Table(_library.Books).Delete(id)));

    async Task<IReadOnlyList<Book>> BooksAsync(DurableStore store) =>
        await store.ExecuteAsync(transaction => transaction.Table(_library.Books).Page(0, int.MaxValue));

    static IEnumerable<long> IdsOf(IEnumerable<Book> books) => books.Select(book => book.Id);
}
