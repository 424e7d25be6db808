using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_fork_begins_with_what_its_original_has()
    {
        var store = await With(Kept, Doomed);
        await In(store, transaction => transaction.NextId(Library.BookId));
        var fork = await store.ForkAsync();
        await AssertUndisturbed(fork);
        Assert.Equal(103, await In(fork, transaction => transaction.NextId(Library.BookId)));
    }

    [Fact]
    public async Task A_fork_does_not_see_what_its_original_does_later()
    {
        var store = await With(Kept, Doomed);
        var fork = await store.ForkAsync();
        await In(store, Disturb);
        await In(store, transaction => transaction.NextId(Library.BookId));
        await AssertUndisturbed(fork);
        Assert.Equal(100, await In(fork, transaction => transaction.NextId(Library.BookId)));
    }

    [Fact]
    public async Task An_original_does_not_see_what_its_fork_does()
    {
        var store = await With(Kept, Doomed);
        var fork = await store.ForkAsync();
        await In(fork, Disturb);
        await In(fork, transaction => transaction.NextId(Library.BookId));
        await AssertUndisturbed(store);
        Assert.Equal(100, await In(store, transaction => transaction.NextId(Library.BookId)));
    }

    [Fact]
    public async Task A_fork_undoes_without_touching_its_original()
    {
        var store = await With(Kept, Doomed);
        var fork = await store.ForkAsync();
        await Undone(fork, Disturb);
        await AssertUndisturbed(fork);
        await AssertUndisturbed(store);
    }

    [Fact]
    public async Task Forks_of_forks_are_worlds_of_their_own()
    {
        var first = await With(Enumerable.Range(1, 3000).Select(id => new Book(id, "A", $"isbn {id}")));
        var second = await first.ForkAsync();
        await DeleteFrom(second, 1, 1000);
        var third = await second.ForkAsync();
        await DeleteFrom(third, 1001, 1000);
        await Add(second, new Book(5000, "second", "isbn 1"));
        await DeleteFrom(first, 2001, 1000);
        var fourth = await third.ForkAsync();
        await Add(fourth, new Book(1, "fourth", "isbn 1"));
        Assert.Equal(Range(1, 2000), Ids(await Books(first)));
        Assert.Equal([.. Range(1001, 2000), 5000], Ids(await Books(second)));
        Assert.Equal(Range(2001, 1000), Ids(await Books(third)));
        Assert.Equal([1, .. Range(2001, 1000)], Ids(await Books(fourth)));
        Assert.Equal(
            [1, 5000, null, 1],
            [(await ByIsbn(first, "isbn 1"))?.Id, (await ByIsbn(second, "isbn 1"))?.Id, (await ByIsbn(third, "isbn 1"))?.Id,
                (await ByIsbn(fourth, "isbn 1"))?.Id]);
    }

    [Fact]
    public async Task Forks_can_be_written_to_at_the_same_time()
    {
        var store = await With(Enumerable.Range(1, 3000).Select(id => new Book(id, "A")));
        var forks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.ForkAsync().AsTask()));
        await Task.WhenAll(forks.Select((fork, n) => Task.Run(() => DeleteFrom(fork, 1 + (n * 500), 500), TestContext.Current.CancellationToken)));
        for (var n = 0; n < forks.Length; n++)
            Assert.Equal(Range(1, 3000).Except(Range(1 + (n * 500), 500)), Ids(await Books(forks[n])));
        Assert.Equal(3000, (await store.CountAsync())["books"]);
    }

    static IReadOnlyList<long> Range(int first, int count) => [.. Enumerable.Range(first, count).Select(id => (long)id)];

    Task<int> DeleteFrom(IStore store, int first, int count) => In(store, transaction =>
    {
        foreach (var id in Range(first, count)) Assert.True(transaction.Table(Library.Books).Delete(id));
        return 0;
    });
}
