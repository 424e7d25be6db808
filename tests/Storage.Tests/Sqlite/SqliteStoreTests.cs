using Simulators.Kernel.Store;
using Simulators.Kernel.Tests.Store;
using Simulators.Storage.Sqlite;

namespace Simulators.Storage.Tests.Sqlite;

/// <summary>The contract of all engines, on a file.</summary>
public sealed class SqliteStoreTests : StoreContract, IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly SqliteLog _log;
    int _sandbox;

    public SqliteStoreTests() => _log = new SqliteLog(new SqliteFile(_folder.File("contract.db")));

    protected override int ManyTimes => 500;

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Holds_after_it_is_opened_again_what_it_held_before()
    {
        var ids = await _log.AddStoreAsync(7, "library");
        var store = new DurableStore(_log, ids.Live, ids.Seed, Library.Schema);
        await Add(store, new Book(1, "A", "i"), new Book(2, "B", "j", 1990, Binding.Cloth, "1234"), new Book(3, "C", "k"));
        await store.KeepAsSeedAsync();
        await In(store, transaction =>
        {
            transaction.Table(Library.Books).Delete(3);
            transaction.Table(Library.Books).Update(new Book(1, "A", "k"));
            return transaction.NextId(Library.BookId);
        });
        var reopened = new DurableStore(_log, ids.Live, ids.Seed, Library.Schema);
        Assert.Equal([new Book(1, "A", "k"), new Book(2, "B", "j", 1990, Binding.Cloth, "1234")], await Books(reopened));
        Assert.Equal(103, await In(reopened, transaction => transaction.NextId(Library.BookId)));
        await reopened.ResetAsync();
        Assert.Equal([1, 2, 3], Ids(await Books(reopened)));
        Assert.Equal(100, await In(reopened, transaction => transaction.NextId(Library.BookId)));
    }

    protected override IStore Create(StoreSchema schema)
    {
        var ids = _log.AddStoreAsync(Interlocked.Increment(ref _sandbox) + 1000, "library").AsTask().GetAwaiter().GetResult();
        return new DurableStore(_log, ids.Live, ids.Seed, schema);
    }
}
