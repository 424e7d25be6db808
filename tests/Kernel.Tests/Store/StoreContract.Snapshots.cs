using System.Text.Json;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Loads_what_it_saved()
    {
        var store = await With(new Book(1, "ä \"A\"", "i", 1990, Binding.Cloth, "1234"), Doomed);
        await In(store, transaction =>
        {
            transaction.Table(Library.Loans).Insert(new Loan(1, 2, FakeWall.Start.AddTicks(1)));
            DueQueue.Schedule(transaction, Library.Schema, FakeWall.Start, "overdue", 1);
            return transaction.NextId(Library.BookId);
        });
        var copy = Empty();
        await copy.LoadAsync(await Saved(store));
        Assert.Equal((await Saved(store)).GetRawText(), (await Saved(copy)).GetRawText());
        Assert.Equal(await Books(store), await Books(copy));
        Assert.Equal("1234", (await ByIsbn(copy, "i"))?.Pin);
        Assert.Equal(103, await In(copy, transaction => transaction.NextId(Library.BookId)));
        Assert.Equal("overdue", (await In(copy, transaction => DueQueue.Next(transaction, Library.Schema)))?.Kind);
    }

    [Theory]
    [InlineData("[]", "sequences")]
    [InlineData("""{"sequences":{}}""", "tables")]
    [InlineData("""{"sequences":{"bookId":"x"},"tables":{}}""", "bookId")]
    [InlineData("""{"sequences":{"nothing":1},"tables":{}}""", "nothing")]
    [InlineData("""{"sequences":{},"tables":{"films":[]}}""", "films")]
    [InlineData("""{"sequences":{},"tables":{"books":{}}}""", "books")]
    [InlineData("""{"sequences":{},"tables":{"books":[{"id":1,"shelf":"A"},null]}}""", "books[1]")]
    [InlineData("""{"sequences":{},"tables":{"books":[{"id":"x","shelf":"A"}]}}""", "books[0]")]
    [InlineData("""{"sequences":{},"tables":{"books":[{"id":1,"shelf":"A"},{"id":1,"shelf":"B"}]}}""", "books[1]")]
    public async Task Refuses_a_snapshot_that_does_not_fit_and_says_where(string content, string place)
    {
        var store = Empty();
        var document = JsonSerializer.Deserialize<JsonElement>(content);
        var refused = await Assert.ThrowsAnyAsync<JsonException>(async () => await store.LoadAsync(document));
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_nothing_of_a_snapshot_that_does_not_fit()
    {
        var store = Empty();
        var document = JsonSerializer.Deserialize<JsonElement>(
            """{"sequences":{"bookId":900},"tables":{"loans":[{"book":1,"reader":1,"due":"2026-03-01T08:00:00+00:00"}],"books":[{"id":1,"shelf":"A"},{"id":1,"shelf":"B"}]}}""");
        await Assert.ThrowsAnyAsync<JsonException>(async () => await store.LoadAsync(document));
        Assert.Equal((0, 0), ((await store.CountAsync())["books"], (await store.CountAsync())["loans"]));
        Assert.Equal(100, await In(store, transaction => transaction.NextId(Library.BookId)));
    }

    [Fact]
    public async Task Counts_the_rows_of_every_table_but_its_own()
    {
        var store = await With(Kept, Doomed);
        Assert.Equal(new Dictionary<string, int> { ["books"] = 2, ["loans"] = 0 }, await store.CountAsync());
    }

    [Fact]
    public async Task Shows_a_page_of_a_table_without_its_secrets()
    {
        var store = await With(Enumerable.Range(1, 9).Select(id => new Book(id, "A", Pin: "1234")));
        var page = (await store.ViewAsync("books", new StateQuery(3, 2)))!;
        Assert.Equal(9, page.Total);
        Assert.Equal(
            ["""{"id":4,"shelf":"A","year":0,"binding":"Paper"}""", """{"id":5,"shelf":"A","year":0,"binding":"Paper"}"""],
            page.Items.Select(item => item.ToJsonString()));
    }

    [Theory]
    [InlineData("shelf", "B", 2)]
    [InlineData("shelf", "b", 0)]
    [InlineData("year", "1990", 1)]
    [InlineData("binding", "Cloth", 1)]
    [InlineData("pin", "1234", 0)]
    [InlineData("colour", "red", 0)]
    public async Task Shows_the_rows_whose_member_has_a_value(string field, string value, int total)
    {
        var store = await With(
            new Book(1, "A", Year: 1990, Pin: "1234"), new Book(2, "B", Binding: Binding.Cloth), new Book(3, "B"));
        var page = (await store.ViewAsync("books", new StateQuery(0, 1, field, value)))!;
        Assert.Equal((total, Math.Min(total, 1)), (page.Total, page.Items.Count));
    }

    [Fact]
    public async Task Shows_no_table_that_it_does_not_have_or_that_is_its_own()
    {
        Assert.Null(await Empty().ViewAsync("films", new StateQuery(0, 1)));
        Assert.Null(await Empty().ViewAsync("dueEvents", new StateQuery(0, 1)));
    }

    static async Task<JsonElement> Saved(IStore store)
    {
        using var stream = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream)) await store.SaveAsync(writer);
        return JsonSerializer.Deserialize<JsonElement>(stream.ToArray());
    }
}
