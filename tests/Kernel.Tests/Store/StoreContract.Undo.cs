using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

public abstract partial class StoreContract
{
    static readonly Book Kept = new(1, "A", "i", 1990);
    static readonly Book Doomed = new(2, "B", "j", 2000);

    [Fact]
    public async Task Undoes_rows_and_indexes_of_a_rejected_transaction()
    {
        var store = await With(Kept, Doomed);
        Assert.Equal(3, await Undone(store, Disturb));
        await AssertUndisturbed(store);
    }

    [Fact]
    public async Task Undoes_rows_and_indexes_when_the_work_throws()
    {
        var store = await With(Kept, Doomed);
        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => In<int>(store, transaction =>
        {
            Disturb(transaction);
            throw new TimeoutException("on purpose");
        }));
        Assert.Equal("on purpose", thrown.Message);
        await AssertUndisturbed(store);
    }

    [Fact]
    public async Task Undoes_what_came_before_a_violation()
    {
        var store = await With(Kept, Doomed);
        await Assert.ThrowsAsync<UniqueViolationException>(() => Add(store, new Book(7, "Z", "z"), new Book(8, "Z", "i")));
        await AssertUndisturbed(store);
    }

    [Fact]
    public async Task Gives_the_ids_of_an_undone_transaction_back()
    {
        var store = Empty();
        long Draw(ITransaction transaction) => transaction.NextId(Library.BookId);
        Assert.Equal(100, await In(store, Draw));
        Assert.Equal((103, 106), await Undone(store, transaction => (Draw(transaction), Draw(transaction))));
        await Assert.ThrowsAsync<TimeoutException>(() => In<long>(store, transaction =>
            throw new TimeoutException($"{Draw(transaction)}")));
        Assert.Equal((103, 106), await In(store, transaction => (Draw(transaction), Draw(transaction))));
        Assert.Equal(1, await In(store, transaction => transaction.NextId(Library.ReaderId)));
    }

    [Fact]
    public async Task Can_go_on_after_an_undone_transaction()
    {
        var store = await With(Kept, Doomed);
        await Undone(store, Disturb);
        Assert.Equal(3, await In(store, Disturb));
        Assert.Equal([1, 3, 4], Ids(await Books(store)));
        Assert.Equal(4, (await ByIsbn(store, "j"))?.Id);
    }

    [Fact]
    public async Task Makes_concurrent_transactions_happen_one_after_the_other()
    {
        var times = ManyTimes;
        var store = await With(new Book(1, "A"));
        void Increment()
        {
            for (var i = 0; i < times; i++)
            {
                store.ExecuteAsync(transaction =>
                {
                    var books = transaction.Table(Library.Books);
                    var book = books.Find(1)!;
                    books.Update(book with { Year = book.Year + 1 });
                    return transaction.NextId(Library.ReaderId);
                }).AsTask().GetAwaiter().GetResult();
            }
        }

        var stop = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(Increment, stop), Task.Run(Increment, stop));
        Assert.Equal(2 * times, (await Books(store)).Single().Year);
        Assert.Equal((2 * times) + 1, await In(store, transaction => transaction.NextId(Library.ReaderId)));
    }

    /// <summary>Everything that can be done to a table, some of it twice, and unique values handed on.</summary>
    int Disturb(ITransaction transaction)
    {
        var books = transaction.Table(Library.Books);
        books.Delete(2);
        books.Insert(new Book(3, "C", "k"));
        books.Update(new Book(3, "C", "l", 1800));
        books.Insert(new Book(4, "A", "j"));
        books.Update(new Book(1, "Z", null, 2020));
        books.Insert(new Book(5, "A", "m"));
        books.Delete(5);
        transaction.Table(Library.Loans).Insert(new Loan(1, 1, FakeWall.Start));
        return books.Count;
    }

    async Task AssertUndisturbed(IStore store)
    {
        Assert.Equal([Kept, Doomed], await Books(store));
        Assert.Equal(0, (await store.CountAsync())["loans"]);
        Assert.Equal([Kept, Doomed], await In(store, transaction => transaction.Table(Library.Books).Page(Library.ByYear, 0, 9)));
        Assert.Equal([Kept, Doomed], await In(store, transaction => transaction.Table(Library.Books).Page(Library.ByShelf, 0, 9)));
        Assert.Equal((Kept, Doomed), (await ByIsbn(store, "i"), await ByIsbn(store, "j")));
        Assert.Null(await ByIsbn(store, "l"));
        Assert.Null(await ByIsbn(store, "z"));
    }
}
