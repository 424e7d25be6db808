using Microsoft.Data.Sqlite;
using Simulators.Storage.Sqlite;

namespace Simulators.Storage.Tests.Sqlite;

/// <summary>Which files are opened, and what is said about the others.</summary>
public sealed class SqliteSchemaTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Path => _folder.File("x.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Opens_its_own_file_again()
    {
        using (new SqliteFile(Path))
        {
        }

        using var again = new SqliteFile(Path);
        Assert.Equal(1, again.Number());
    }

    [Fact]
    public void Refuses_the_schema_of_a_newer_build_and_leaves_it_alone()
    {
        using (new SqliteFile(Path))
        {
        }

        Run("UPDATE meta SET schema_version = 99");
        Assert.Contains("schema has version 99, this build knows 1", Refused(), StringComparison.Ordinal);
        Run("UPDATE meta SET schema_version = 1");
        new SqliteFile(Path).Dispose();
    }

    [Fact]
    public void Refuses_the_database_of_another_program()
    {
        Run("CREATE TABLE recipes(id INTEGER)");
        Assert.Contains("another program", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_no_database()
    {
        File.WriteAllText(Path, new string('x', 5000));
        Assert.Contains("is no SQLite database", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_that_another_host_has()
    {
        using var first = new SqliteFile(Path);
        Assert.Contains("in use by another host", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Forgets_a_sandbox_whose_making_came_to_no_end()
    {
        using (var file = new SqliteFile(Path))
        {
            Assert.True(file.Add(1, "made", null));
            file.Keep(1, new Dictionary<string, string> { ["clock"] = "{}" });
            Assert.True(file.Add(2, "half-made", null));
            file.AddStore(2, "library");
        }

        using var again = new SqliteFile(Path);
        Assert.Equal(["made"], again.Sandboxes().Select(sandbox => sandbox.Id));
        Assert.Null(again.FindStore(2, "library"));
        Assert.True(again.Add(3, "half-made", null));
        Assert.False(again.Add(4, "made", null));
    }

    [Fact]
    public void Keeps_no_document_of_a_sandbox_that_is_gone()
    {
        using var file = new SqliteFile(Path);
        file.Add(1, "mine", null);
        file.Delete(1);
        file.Keep(1, new Dictionary<string, string> { ["clock"] = "{}" });
        file.Add(2, "other", null);
        file.Change(2, "faults", before => $"{before ?? "nothing"} and more");
        file.Change(2, "faults", before => $"{before} and more");
        Assert.Equal("nothing and more and more", Assert.Single(file.Sandboxes()).Documents["faults"]);
    }

    string Refused() => Assert.Throws<StoreRefusedException>(() => new SqliteFile(Path)).Message;

    void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
