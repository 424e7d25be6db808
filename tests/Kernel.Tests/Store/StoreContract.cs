using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

/// <summary>
/// What every engine of <see cref="IStore"/> promises. An engine's tests derive from this and say how to make one.
/// </summary>
public abstract partial class StoreContract
{
    protected Library Library { get; } = new();

    /// <summary>How often two threads write in turns; an engine that waits for a disk says less.</summary>
    protected virtual int ManyTimes => 5000;

    protected abstract IStore Create(StoreSchema schema);

    protected IStore Empty() => Create(Library.Schema);

    /// <summary>A store with these books.</summary>
    protected async Task<IStore> With(params IEnumerable<Book> books)
    {
        var store = Empty();
        await Add(store, books);
        return store;
    }

    protected Task<int> Add(IStore store, params IEnumerable<Book> books) => In(store, transaction =>
    {
        foreach (var book in books) transaction.Table(Library.Books).Insert(book);
        return 0;
    });

    protected Task<IReadOnlyList<Book>> Books(IStore store) =>
        In(store, transaction => transaction.Table(Library.Books).Page(0, int.MaxValue));

    protected static async Task<T> In<T>(IStore store, Func<ITransaction, T> work) => await store.ExecuteAsync(work);

    /// <summary>Runs the work and has it undone.</summary>
    protected static async Task<T> Undone<T>(IStore store, Func<ITransaction, T> work) =>
        await store.ExecuteAsync(work, (run, transaction) => (run(transaction), Commit.Undo));

    protected static IReadOnlyList<long> Ids(IEnumerable<Book> books) => [.. books.Select(book => book.Id)];
}
