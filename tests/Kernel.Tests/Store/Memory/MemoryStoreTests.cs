using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Kernel.Tests.Store.Memory;

public sealed class MemoryStoreTests : StoreContract
{
    const int Rows = 100_000;

    protected override IStore Create(StoreSchema schema) => new MemoryStore(schema);

    [Fact]
    public async Task A_fork_of_a_hundred_thousand_rows_copies_none_of_them()
    {
        var store = await With(Enumerable.Range(1, Rows).Select(id => new Book(id, $"shelf {id % 100}", $"isbn {id}", id)));
        await store.ForkAsync();
        var fork = store;
        var forking = Allocated(() => fork = store.ForkAsync().AsTask().GetAwaiter().GetResult());
        var writing = Allocated(() => fork.ExecuteAsync(transaction =>
        {
            transaction.Table(Library.Books).Update(new Book(Rows / 2, "elsewhere", "another"));
            return 0;
        }).AsTask().GetAwaiter().GetResult());

        // The rows alone are some six megabytes, their keys in one index nearly one.
        Assert.InRange(forking, 1, 64 * 1024);
        Assert.InRange(writing, 1, 256 * 1024);
        Assert.Equal((Rows, Rows), ((await store.CountAsync())["books"], (await fork.CountAsync())["books"]));
    }

    [Fact]
    public async Task Refuses_a_transaction_inside_a_transaction()
    {
        var store = await With(new Book(1, "A"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => In(store, outer =>
        {
            outer.Table(Library.Books).Delete(1);
            return store.ExecuteAsync(inner => 0).AsTask().GetAwaiter().GetResult();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => In(store, outer => store.ForkAsync()));
        Assert.Equal([1], Ids(await Books(store)));
    }

    static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
