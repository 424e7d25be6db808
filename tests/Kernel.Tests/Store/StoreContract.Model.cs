using FsCheck;
using FsCheck.Fluent;
using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

public abstract partial class StoreContract
{
    /// <summary>Any transactions, some undone, on any of some forks: every one holds what a plain list would.</summary>
    [Fact]
    public void Holds_what_a_plain_list_would_hold() =>
        Prop.ForAll(
            Gen.ArrayOf(AnyTransaction()).ToArbitrary(),
            transactions => HoldsAsync(transactions).GetAwaiter().GetResult())
        .QuickCheckThrowOnFailure();

    static Gen<PlannedTransaction> AnyTransaction()
    {
        var change =
            from id in Gen.Choose(1, 12)
            from shelf in Gen.Elements("A", "B", "C")
            from isbn in Gen.Elements(null, "i", "j", "k", "l")
            from year in Gen.Choose(0, 3)
            from delete in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (new Book(id, shelf, isbn, year), delete);
        return
            from store in Gen.Choose(0, 3)
            from fork in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            from keep in Gen.Frequency((2, Gen.Constant(true)), (1, Gen.Constant(false)))
            from changes in Gen.ArrayOf(change)
            select new PlannedTransaction(store, fork, keep, changes);
    }

    async Task<bool> HoldsAsync(PlannedTransaction[] transactions)
    {
        List<(IStore Store, Dictionary<long, Book> Model)> worlds = [(Empty(), [])];
        foreach (var planned in transactions)
        {
            var at = planned.Store % worlds.Count;
            var (store, model) = worlds[at];
            if (planned.Fork) worlds.Add((await store.ForkAsync(), new(model)));
            var changed = new Dictionary<long, Book>(model);
            await store.ExecuteAsync(planned, (plan, transaction) =>
            {
                foreach (var (book, delete) in plan.Changes) Apply(transaction, changed, book, delete);
                return (0, plan.Keep ? Commit.Keep : Commit.Undo);
            });
            if (planned.Keep) worlds[at] = (store, changed);
        }

        foreach (var (store, model) in worlds)
        {
            if (!await AgreesAsync(store, model)) return false;
        }

        return true;
    }

    void Apply(ITransaction transaction, Dictionary<long, Book> model, Book book, bool delete)
    {
        var books = transaction.Table(Library.Books);
        if (delete)
        {
            Assert.Equal(model.Remove(book.Id), books.Delete(book.Id));
            return;
        }

        var taken = book.Isbn is not null && model.Values.Any(other => other.Isbn == book.Isbn && other.Id != book.Id);
        Action put = model.ContainsKey(book.Id) ? () => books.Update(book) : () => books.Insert(book);
        if (taken)
        {
            Assert.Throws<UniqueViolationException>(put);
            return;
        }

        put();
        model[book.Id] = book;
    }

    async Task<bool> AgreesAsync(IStore store, Dictionary<long, Book> model) =>
        await In(store, transaction =>
        {
            var books = transaction.Table(Library.Books);
            var rows = model.Values.OrderBy(book => book.Id).ToList();
            var byShelf = rows.OrderBy(book => book.Shelf, StringComparer.Ordinal).ToList();
            var years = rows.Where(book => book.Year is 1 or 2).OrderBy(book => book.Year).ToList();
            return books.Count == rows.Count
                && rows.SequenceEqual(books.Page(0, int.MaxValue))
                && byShelf.Skip(2).Take(3).SequenceEqual(books.Page(Library.ByShelf, 2, 3))
                && years.SequenceEqual(books.Range(Library.ByYear, 1, 2))
                && rows.Count(book => book.Shelf == "B") == books.CountWhere(Library.ByShelf, "B")
                && new[] { "i", "j", "k", "l" }.All(isbn =>
                    books.Find(Library.ByIsbn, isbn) == rows.SingleOrDefault(book => book.Isbn == isbn));
        });

    sealed record PlannedTransaction(int Store, bool Fork, bool Keep, (Book Book, bool Delete)[] Changes);
}
