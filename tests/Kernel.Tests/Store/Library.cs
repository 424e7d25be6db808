using System.Text.Json.Serialization;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests.Store;

public enum Binding
{
    Paper,
    Cloth,
}

/// <summary>A row with everything a store must carry: optional text, a unique value, an ordered one, a secret.</summary>
public sealed record Book(
    long Id,
    string Shelf,
    string? Isbn = null,
    long Year = 0,
    Binding Binding = Binding.Paper,
    string? Pin = null);

public sealed record Loan(long Book, long Reader, DateTimeOffset Due);

/// <summary>A schema for tests: a library's books and loans.</summary>
public sealed class Library
{
    public Library()
    {
        BookId = Schema.Sequence("bookId", 100, 3);
        ReaderId = Schema.Sequence("readerId", 1, 1);
        Books = Schema.Table("books", (Book book) => book.Id, () => LibraryJson.Default.Book, secrets: "pin");
        ByIsbn = Books.Unique<string>("isbn", book => book.Isbn);
        ByShelf = Books.Ordered<string>("shelf", book => book.Shelf);
        ByYear = Books.Ordered<long>("year", book => book.Year == 0 ? default(Indexed<long>) : book.Year);
        Loans = Schema.Table("loans", (Loan loan) => new Key2(loan.Book, loan.Reader), () => LibraryJson.Default.Loan);
        LoansByReader = Loans.Ordered<long>("reader", loan => loan.Reader);
    }

    public StoreSchema Schema { get; } = new();

    public IdSequence BookId { get; }

    public IdSequence ReaderId { get; }

    public TableDefinition<long, Book> Books { get; }

    public UniqueIndex<Book, string> ByIsbn { get; }

    public OrderedIndex<Book, string> ByShelf { get; }

    public OrderedIndex<Book, long> ByYear { get; }

    public TableDefinition<Key2, Loan> Loans { get; }

    public OrderedIndex<Loan, long> LoansByReader { get; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Book))]
[JsonSerializable(typeof(Loan))]
sealed partial class LibraryJson : JsonSerializerContext;
