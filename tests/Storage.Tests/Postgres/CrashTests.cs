using System.Collections.Concurrent;
using Simulators.Kernel.Store;
using Simulators.Kernel.Tests.Store;
using Simulators.Storage.Postgres;

namespace Simulators.Storage.Tests.Postgres;

/// <summary>
/// The server ends without writing anything more, and writes of its own accord so seldom that only what somebody has waited for
/// is on the disk. The store's lock is let go before that: the other host sees what is not there yet.
/// </summary>
public sealed class CrashTests : IAsyncLifetime
{
    readonly PostgresServer _server = new() { MoreOptions = ["wal_writer_delay=10s", "autovacuum=off"] };
    readonly Library _library = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_two_hosts_have_acknowledged_or_shown_survives_the_server()
    {
        var address = _server.NewDatabase();
        await using var setup = Open(address);
        var ids = await setup.AddStoreAsync(1, "library");
        var known = new ConcurrentDictionary<long, bool>();
        for (var crash = 1; crash <= 3; crash++)
        {
            await using PostgresLog one = Open(address), two = Open(address);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var stop = new TaskCompletionSource();
            var from = crash * 1_000_000;
            DurableStore[] hosts = [Store(one, ids), Store(two, ids)];
            var clients = Enumerable.Range(0, 8).Select(client => Task.Run(() =>
                WorkAsync(hosts[client % 2], from + (client * 100_000), known, enough, stop.Task))).ToList();
            await enough.Task;
            await _server.CrashAsync();
            stop.SetResult();
            await Task.WhenAll(clients);
            await using var after = Open(address);
            var kept = (await BooksAsync(Store(after, ids))).Select(book => book.Id).ToHashSet();
            Assert.DoesNotContain(known.Keys, id => !kept.Contains(id));
        }
    }

    /// <summary>Adds a book and looks at what is there, in turns, until the server is gone or was.</summary>
    async Task WorkAsync(
        DurableStore store, long id, ConcurrentDictionary<long, bool> known, TaskCompletionSource enough, Task stop)
    {
        try
        {
            for (var n = 0; !stop.IsCompleted; n++, id++)
            {
                await store.ExecuteAsync(transaction =>
                {
                    transaction.Table(_library.Books).Insert(new Book(id, "A"));
                    return true;
                });
                known[id] = true;
                foreach (var book in await BooksAsync(store)) known[book.Id] = true;
                if (n == 20) enough.TrySetResult();
            }
        }
        catch (StoreUnavailableException)
        {
            enough.TrySetResult();
        }
    }

    static PostgresLog Open(string address) => new(PostgresSchema.Open(address));

    DurableStore Store(PostgresLog log, StoreIds ids) => new(log, ids.Live, ids.Seed, _library.Schema);

    async Task<IReadOnlyList<Book>> BooksAsync(DurableStore store) =>
        await store.ExecuteAsync(transaction => transaction.Table(_library.Books).Page(0, int.MaxValue));
}
