using System.Collections.Concurrent;
using Simulators.Kernel.Store;
using Simulators.Kernel.Tests.Store;
using Simulators.Kernel.Webhooks;
using Simulators.Storage.Postgres;

namespace Simulators.Storage.Tests.Postgres;

/// <summary>The contract of all engines, on a database.</summary>
public sealed class PostgresStoreTests(PostgresServer server, PostgresStoreTests.Database database)
    : StoreContract, IClassFixture<PostgresStoreTests.Database>
{
    /// <summary>Ends all connections to the database but its own.</summary>
    const string EndAll = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        """;

    /// <summary>
    /// Ends those connections to it that hold a lock of ours, and waits until they are gone: a client hears of it before the locks
    /// are let go.
    /// </summary>
    const string EndHolders = """
        SELECT pg_terminate_backend(pid, 60000) FROM pg_locks WHERE locktype = 'advisory'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    static int s_sandbox;

    protected override int ManyTimes => 200;

    PostgresLog Log => database.Log;

    /// <summary>Two hosts' copies of one store: each goes on where the other has ended.</summary>
    [Fact]
    public async Task Two_hosts_see_what_the_other_has_changed()
    {
        var ids = await NewStoreAsync();
        DurableStore one = new(Log, ids.Live, ids.Seed, Library.Schema), two = new(Log, ids.Live, ids.Seed, Library.Schema);
        await Add(one, new Book(1, "A", "i"), new Book(2, "A", "j"));
        Assert.Equal([1, 2], Ids(await Books(two)));
        await In(two, transaction =>
        {
            // A unique value moves from one row to the other, and a row goes.
            transaction.Table(Library.Books).Delete(2);
            transaction.Table(Library.Books).Update(new Book(1, "A", "j"));
            return transaction.NextId(Library.BookId);
        });
        Assert.Equal([new Book(1, "A", "j")], await Books(one));
        Assert.Equal(103, await In(one, transaction => transaction.NextId(Library.BookId)));
        await one.KeepAsSeedAsync();
        await Add(two, new Book(3, "C"));
        await one.ResetAsync();
        Assert.Equal([1], Ids(await Books(two)));
        Assert.Equal(106, await In(two, transaction => transaction.NextId(Library.BookId)));
    }

    [Fact]
    public async Task Two_hosts_give_no_id_twice()
    {
        var ids = await NewStoreAsync();
        DurableStore[] hosts = [.. Enumerable.Range(0, 2).Select(_ => new DurableStore(Log, ids.Live, ids.Seed, Library.Schema))];
        var drawn = await Task.WhenAll(Enumerable.Range(0, 400).Select(n => In(hosts[n % 2], transaction =>
        {
            var id = transaction.NextId(Library.BookId);
            transaction.Table(Library.Books).Insert(new Book(id, "A", $"{n}"));
            return id;
        })));
        Assert.Equal(400, drawn.Distinct().Count());
        Assert.Equal(drawn.Order(), Ids(await Books(hosts[0])));
        Assert.Equal(drawn.Order(), Ids(await Books(hosts[1])));
    }

    [Fact]
    public async Task What_a_failed_commit_held_is_not_there_and_what_was_acknowledged_is()
    {
        const int Cursed = 77;
        var ids = await NewStoreAsync();
        var store = new DurableStore(Log, ids.Live, ids.Seed, Library.Schema);
        server.Run(database.Name, $$"""
            ALTER TABLE simulators.changes ADD CONSTRAINT cursed
            CHECK (store <> {{ids.Live}} OR position('{"id":{{Cursed}},' in convert_from(rows, 'UTF8')) = 0)
            """);
        var kept = new ConcurrentBag<long>();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            for (var n = client; n < 320; n += 16)
            {
                try
                {
                    await Add(store, new Book(n, "A", $"{n}"));
                    kept.Add(n);
                }
                catch (StoreUnavailableException)
                {
                    // With it, all who shared its commit; who came later did not.
                }
            }
        })));
        server.Run(database.Name, "ALTER TABLE simulators.changes DROP CONSTRAINT cursed");
        Assert.DoesNotContain(Cursed, kept);
        Assert.InRange(kept.Count, 320 - 16, 319);
        Assert.Equal(kept.Order(), Ids(await Books(store)));
        Assert.Equal(kept.Order(), Ids(await Books(new DurableStore(Log, ids.Live, ids.Seed, Library.Schema))));
    }

    [Fact]
    public void Refuses_the_schema_of_a_newer_build()
    {
        var address = server.NewDatabase();
        PostgresSchema.Open(address).Dispose();
        PostgresSchema.Open(address).Dispose();
        server.Run(address.Split('/')[^1], "UPDATE simulators.meta SET schema_version = 99");
        var refused = Assert.Throws<StoreRefusedException>(() => PostgresSchema.Open(address));
        Assert.Contains("schema has version 99, this build knows 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_connection_that_breaks_in_the_midst_of_a_turn_costs_that_turn_and_no_other()
    {
        var address = server.NewDatabase();
        var name = address.Split('/')[^1];
        await using var log = new PostgresLog(PostgresSchema.Open(address));
        var ids = await log.AddStoreAsync(1, "library");
        var store = new DurableStore(log, ids.Live, ids.Seed, Library.Schema);
        await Add(store, new Book(1, "A", "i"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => In(store, transaction =>
        {
            server.Run(name, EndAll);
            transaction.Table(Library.Books).Insert(new Book(2, "B", "j"));
            return true;
        }));
        await Add(store, new Book(3, "C", "k"));
        Assert.Equal([1, 3], Ids(await Books(store)));
    }


    [Fact]
    public async Task A_lease_is_one_host_s_until_it_ends_or_its_connection_does()
    {
        var (address, ids) = (server.NewDatabase(), await NewStoreAsync());
        var name = address.Split('/')[^1];
        await using PostgresLog one = new(PostgresSchema.Open(address)), two = new(PostgresSchema.Open(address));
        var lease = (await one.TryLeaseAsync(ids.Live))!;
        Assert.Null(await two.TryLeaseAsync(ids.Live));
        await using (var other = await two.TryLeaseAsync(ids.Live + 1)) Assert.True(await other!.IsHeldAsync());
        await using (var again = await one.TryLeaseAsync(ids.Live)) Assert.True(await again!.IsHeldAsync());
        Assert.Null(await two.TryLeaseAsync(ids.Live));
        await lease.DisposeAsync();
        await using (var next = await two.TryLeaseAsync(ids.Live)) Assert.True(await next!.IsHeldAsync());

        await using var lost = (await one.TryLeaseAsync(ids.Live))!;
        Assert.True(await lost.IsHeldAsync());
        server.Run(name, EndHolders);
        Assert.False(await lost.IsHeldAsync());
        await using var taken = await two.TryLeaseAsync(ids.Live);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Hosts_tell_each_other_of_the_latest_webhooks_and_of_nothing_that_is_older()
    {
        var log = Log;
        var number = 900_000 + Interlocked.Increment(ref s_sandbox);
        Assert.True(await log.AddAsync(number, $"webhooks-{number}", null));
        await log.Webhooks.KeepAsync(number, new("a", 1, "a1"));
        await log.Webhooks.KeepAsync(number, new("b", 0, "b0"));
        var all = await log.Webhooks.SinceAsync(number, 0);
        Assert.Equal(["a1", "b0"], all.Deliveries);
        await log.Webhooks.KeepAsync(number, new("a", 1, "late"));
        await log.Webhooks.KeepAsync(number, new("b", 1, "b1"));
        var news = await log.Webhooks.SinceAsync(number, all.Version);
        Assert.Equal(["b1"], news.Deliveries);
        Assert.False(news.Forgotten);
        await log.Webhooks.ForgetAsync(number);
        await log.Webhooks.KeepAsync(number, new("c", 1, "c1"));
        var after = await log.Webhooks.SinceAsync(number, news.Version);
        Assert.True(after.Forgotten);
        Assert.Equal(["c1"], after.Deliveries);
        for (var n = 0; n < WebhookLog.Most + 200; n++) await log.Webhooks.KeepAsync(number, new($"{n}", 1, $"{n}"));
        Assert.InRange((await log.Webhooks.SinceAsync(number, 0)).Deliveries.Count, WebhookLog.Most, WebhookLog.Most + 100);
    }

    /// <summary>A store that is never without work goes on from turn to turn, but not for ever.</summary>
    [Fact]
    public async Task A_busy_store_lets_others_have_the_connection()
    {
        var address = server.NewDatabase().Split('@', '/', ':');
        await using var log = new PostgresLog(PostgresSchema.Open(
            $"Host={address[3]};Port={address[4]};Username={address[2]};Database={address[5]};Maximum Pool Size=1"));
        StoreIds one = await log.AddStoreAsync(1, "library"), two = await log.AddStoreAsync(2, "library");
        var busy = new DurableStore(log, one.Live, one.Seed, Library.Schema);
        var other = new DurableStore(log, two.Live, two.Seed, Library.Schema);
        var stop = false;
        var clients = Enumerable.Range(0, 8).Select(client => Task.Run(async () =>
        {
            for (var n = 0; !Volatile.Read(ref stop); n++) await Add(busy, new Book((client * 1_000_000) + n, "A"));
        })).ToList();
        for (var n = 0; n < 5; n++) await Add(other, new Book(n, "B"));
        Volatile.Write(ref stop, true);
        await Task.WhenAll(clients);
    }

    [Theory]
    [InlineData("//user@host/database", 20)]
    [InlineData("Host=host", 20)]
    [InlineData("Host=host;Maximum Pool Size=7", 7)]
    public void A_pool_has_twenty_connections_unless_the_address_says_more_or_less(string address, int connections) =>
        Assert.Equal(connections, PostgresAddress.Read(address).MaxPoolSize);

    protected override IStore Create(StoreSchema schema)
    {
        var ids = NewStoreAsync().AsTask().GetAwaiter().GetResult();
        return new DurableStore(Log, ids.Live, ids.Seed, schema);
    }

    ValueTask<StoreIds> NewStoreAsync() => Log.AddStoreAsync(Interlocked.Increment(ref s_sandbox), "library");

    /// <summary>One for all of them: each test has a store of its own in it.</summary>
    public sealed class Database(PostgresServer server) : IAsyncDisposable
    {
        PostgresLog? _log;

        public string Name { get; private set; } = "";

        internal PostgresLog Log => _log ??= Open();

        public ValueTask DisposeAsync() => _log?.DisposeAsync() ?? ValueTask.CompletedTask;

        PostgresLog Open()
        {
            var address = server.NewDatabase();
            Name = address.Split('/')[^1];
            return new PostgresLog(PostgresSchema.Open(address));
        }
    }
}
