using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Finds_an_inserted_row_by_its_key()
    {
        var store = await With(new Book(1, "A"));
        Assert.Equal(new Book(1, "A"), await In(store, transaction => transaction.Table(Library.Books).Find(1)));
        Assert.Null(await In(store, transaction => transaction.Table(Library.Books).Find(2)));
    }

    [Fact]
    public async Task Refuses_a_key_that_is_taken()
    {
        var store = await With(new Book(1, "A"));
        await Assert.ThrowsAsync<UniqueViolationException>(() => Add(store, new Book(1, "B")));
        Assert.Equal([new Book(1, "A")], await Books(store));
    }

    [Fact]
    public async Task Updates_the_row_of_the_same_key()
    {
        var store = await With(new Book(1, "A"), new Book(2, "A"));
        await In(store, transaction =>
        {
            transaction.Table(Library.Books).Update(new Book(1, "B"));
            return 0;
        });
        Assert.Equal([new Book(1, "B"), new Book(2, "A")], await Books(store));
    }

    [Fact]
    public async Task Refuses_to_update_a_row_that_is_not_there()
    {
        var store = Empty();
        await Assert.ThrowsAsync<KeyNotFoundException>(() => In(store, transaction =>
        {
            transaction.Table(Library.Books).Update(new Book(1, "B"));
            return 0;
        }));
        Assert.Empty(await Books(store));
    }

    [Fact]
    public async Task Deletes_a_row_once()
    {
        var store = await With(new Book(1, "A"), new Book(2, "A"));
        Assert.True(await In(store, transaction => transaction.Table(Library.Books).Delete(1)));
        Assert.False(await In(store, transaction => transaction.Table(Library.Books).Delete(1)));
        Assert.Equal([2], Ids(await Books(store)));
        Assert.Equal(1, await In(store, transaction => transaction.Table(Library.Books).Count));
    }

    [Fact]
    public async Task Sees_its_own_changes_within_a_transaction()
    {
        var seen = await In(Empty(), transaction =>
        {
            var books = transaction.Table(Library.Books);
            books.Insert(new Book(1, "A", "i"));
            books.Update(new Book(1, "B", "j"));
            return (books.Find(Library.ByIsbn, "i"), books.Find(Library.ByIsbn, "j"), books.Where(Library.ByShelf, "B").Count);
        });
        Assert.Equal((null, new Book(1, "B", "j"), 1), seen);
    }

    [Fact]
    public async Task Lets_a_table_change_while_a_list_of_it_is_gone_through()
    {
        var store = await With(Enumerable.Range(1, 600).Select(id => new Book(id, "A")));
        await In(store, transaction =>
        {
            var books = transaction.Table(Library.Books);
            foreach (var book in books.Where(Library.ByShelf, "A")) books.Delete(book.Id);
            return 0;
        });
        Assert.Empty(await Books(store));
    }

    [Theory]
    [InlineData(0, 3, 0)]
    [InlineData(255, 3, 255)]
    [InlineData(256, 1, 256)]
    [InlineData(997, 10, 997)]
    [InlineData(1000, 10, 1000)]
    [InlineData(5000, 10, 5000)]
    [InlineData(10, 0, 10)]
    public async Task Pages_at_any_offset(int offset, int limit, int first)
    {
        var store = await With(Enumerable.Range(0, 1000).Select(n => new Book(n * 2, $"shelf {999 - n:000}")));
        var expected = Enumerable.Range(first, limit).Where(n => n < 1000).ToArray();
        Assert.Equal(
            expected.Select(n => n * 2L),
            Ids(await In(store, transaction => transaction.Table(Library.Books).Page(offset, limit))));
        Assert.Equal(
            expected.Select(n => (999 - n) * 2L),
            Ids(await In(store, transaction => transaction.Table(Library.Books).Page(Library.ByShelf, offset, limit))));
    }

    [Fact]
    public async Task Keeps_rows_in_key_order_however_they_come()
    {
        var store = await With(Enumerable.Range(0, 2000).Select(n => new Book(n * 7919 % 2000, "A")));
        Assert.Equal(Enumerable.Range(0, 2000).Select(n => (long)n), Ids(await Books(store)));
    }

    [Fact]
    public async Task Orders_a_composite_key_by_its_first_part_and_then_its_second()
    {
        var store = Empty();
        var loans = await In(store, transaction =>
        {
            var table = transaction.Table(Library.Loans);
            foreach (var (book, reader) in new (long, long)[] { (2, 1), (1, 2), (1, 10), (10, 0) })
                table.Insert(new Loan(book, reader, FakeWall.Start));
            return table.Page(0, 10);
        });
        Assert.Equal([(1, 2), (1, 10), (2, 1), (10, 0)], loans.Select(loan => (loan.Book, loan.Reader)));
    }

    [Fact]
    public async Task Makes_the_view_of_its_tables_once()
    {
        var store = Empty();
        var made = 0;
        object Make(ITransaction transaction) => new { Number = ++made };
        var first = await In(store, transaction => transaction.View(Make));
        Assert.Same(first, await In(store, transaction => transaction.View(Make)));
        Assert.Equal(1, made);
    }
}
