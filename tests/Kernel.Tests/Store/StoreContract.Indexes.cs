using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Refuses_a_unique_value_that_another_row_has()
    {
        var store = await With(new Book(1, "A", "i"), new Book(2, "A", "j"));
        await Assert.ThrowsAsync<UniqueViolationException>(() => Add(store, new Book(3, "A", "i")));
        await Assert.ThrowsAsync<UniqueViolationException>(() => Update(store, new Book(2, "A", "i")));
        Assert.Equal([new Book(1, "A", "i"), new Book(2, "A", "j")], await Books(store));
    }

    [Fact]
    public async Task Lets_any_number_of_rows_have_no_unique_value()
    {
        var store = await With(new Book(1, "A"), new Book(2, "A"));
        await Update(store, new Book(1, "B"));
        Assert.Equal(2, (await Books(store)).Count);
    }

    [Fact]
    public async Task Frees_a_unique_value_when_its_row_goes_or_changes()
    {
        var store = await With(new Book(1, "A", "i"), new Book(2, "A", "j"));
        await Update(store, new Book(1, "A"));
        await In(store, transaction => transaction.Table(Library.Books).Delete(2));
        await Add(store, new Book(3, "A", "i"), new Book(4, "A", "j"));
        Assert.Equal(3, (await ByIsbn(store, "i"))?.Id);
        Assert.Equal(4, (await ByIsbn(store, "j"))?.Id);
    }

    [Fact]
    public async Task Lets_a_row_keep_its_own_unique_value()
    {
        var store = await With(new Book(1, "A", "i"));
        await Update(store, new Book(1, "B", "i"));
        Assert.Equal("B", (await ByIsbn(store, "i"))?.Shelf);
    }

    [Fact]
    public async Task Gives_rows_of_one_value_in_key_order()
    {
        var store = await With(new Book(3, "A"), new Book(1, "A"), new Book(2, "B"));
        Assert.Equal([1, 3], Ids(await In(store, transaction => transaction.Table(Library.Books).Where(Library.ByShelf, "A"))));
        Assert.Empty(await In(store, transaction => transaction.Table(Library.Books).Where(Library.ByShelf, "C")));
    }

    [Theory]
    [InlineData(0, 2, new long[] { 1, 3 })]
    [InlineData(1, 2, new long[] { 3, 5 })]
    [InlineData(2, 9, new long[] { 5 })]
    [InlineData(3, 9, new long[0])]
    [InlineData(9, 9, new long[0])]
    [InlineData(0, 0, new long[0])]
    public async Task Pages_the_rows_of_one_value_and_no_further(int offset, int limit, long[] ids)
    {
        var store = await With(new Book(5, "B"), new Book(3, "B"), new Book(1, "B"), new Book(2, "A"), new Book(4, "C"), new Book(6, "C"));
        Assert.Equal(ids, Ids(await In(store, transaction => transaction.Table(Library.Books).Where(Library.ByShelf, "B", offset, limit))));
    }

    [Theory]
    [InlineData(1990, 2000, new long[] { 3, 2 })]
    [InlineData(1991, 1999, new long[0])]
    [InlineData(0, 9999, new long[] { 4, 3, 2, 1 })]
    [InlineData(2000, 1990, new long[0])]
    public async Task Ranges_from_one_value_to_another_both_included(long from, long to, long[] ids)
    {
        var store = await With(
            new Book(1, "A", Year: 2001), new Book(2, "A", Year: 2000), new Book(3, "A", Year: 1990),
            new Book(4, "A", Year: 1500), new Book(5, "A"));
        Assert.Equal(ids, Ids(await In(store, transaction => transaction.Table(Library.Books).Range(Library.ByYear, from, to))));
    }

    [Theory]
    [InlineData(0, 9999, 1, 2, new long[] { 3, 2 }, 4)]
    [InlineData(1990, 2000, 1, 9, new long[] { 2 }, 2)]
    [InlineData(1990, 2000, 2, 9, new long[0], 2)]
    [InlineData(2000, 1990, 0, 9, new long[0], 0)]
    public async Task Pages_and_counts_a_range(long from, long to, int offset, int limit, long[] ids, int count)
    {
        var store = await With(
            new Book(1, "A", Year: 2001), new Book(2, "A", Year: 2000), new Book(3, "A", Year: 1990),
            new Book(4, "A", Year: 1500), new Book(5, "A"));
        Assert.Equal(ids, Ids(await In(store, transaction =>
            transaction.Table(Library.Books).Range(Library.ByYear, from, to, offset, limit))));
        Assert.Equal(count, await In(store, transaction => transaction.Table(Library.Books).CountRange(Library.ByYear, from, to)));
    }

    [Fact]
    public async Task Counts_the_rows_of_a_value()
    {
        var store = await With(Enumerable.Range(1, 1000).Select(id => new Book(id, id % 3 == 0 ? "fizz" : "plain")));
        Assert.Equal((333, 667, 0), await In(store, transaction =>
        {
            var books = transaction.Table(Library.Books);
            return (books.CountWhere(Library.ByShelf, "fizz"), books.CountWhere(Library.ByShelf, "plain"),
                books.CountWhere(Library.ByShelf, "other"));
        }));
    }

    [Fact]
    public async Task Leaves_a_row_without_a_value_out_of_the_index()
    {
        var store = await With(new Book(1, "A"), new Book(2, "A", Year: 1990));
        await Update(store, new Book(2, "A"));
        Assert.Null(await In(store, transaction => transaction.Table(Library.Books).First(Library.ByYear)));
        await Update(store, new Book(1, "A", Year: 7));
        Assert.Equal(1, (await In(store, transaction => transaction.Table(Library.Books).First(Library.ByYear)))?.Id);
    }

    [Fact]
    public async Task Orders_text_by_code_unit_in_every_culture()
    {
        var store = await With(new Book(1, "a"), new Book(2, "B"), new Book(3, "ä"), new Book(4, "-"));
        var page = await In(store, transaction => transaction.Table(Library.Books).Page(Library.ByShelf, 0, 10));
        Assert.Equal(["-", "B", "a", "ä"], page.Select(book => book.Shelf));
    }

    async Task<Book?> ByIsbn(IStore store, string isbn) =>
        await In(store, transaction => transaction.Table(Library.Books).Find(Library.ByIsbn, isbn));

    Task<int> Update(IStore store, Book book) => In(store, transaction =>
    {
        transaction.Table(Library.Books).Update(book);
        return 0;
    });
}
