using Simulators.Bdd.Assist;
using Simulators.Bdd.Assist.Attributes;
using Simulators.Bdd.Assist.ValueRetrievers;
using Simulators.Bdd.ErrorHandling;

namespace Simulators.Bdd.Tests.Tables;

public sealed class TableTests
{
    static readonly Pupil Ann = new("Ann", 12) { Grade = Grade.SixthGrade, Subjects = ["Maths", "Art"] };

    [Fact]
    public void Rejects_a_row_that_is_longer_than_the_header()
    {
        var table = new DataTable("name", "age");
        var error = Assert.Throws<ArgumentException>(() => table.AddRow("Ann", "12", "x"));
        Assert.StartsWith("The row has 3 cells, the header 2: name | age.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_columns_when_it_is_asked_for_another()
    {
        var error = Assert.Throws<IndexOutOfRangeException>(() => Of(["name", "age"], ["Ann", "12"]).Rows[0]["nam"]);
        Assert.Equal("The table has no column 'nam'. Its columns are: name, age.", error.Message);
    }

    [Fact]
    public void Keeps_its_columns_and_changes_its_cells()
    {
        var table = Of(["name", "age"], ["Ann", "12"]);
        table.Rows[0]["age"] = "13";
        table.RenameColumn("age", "years");
        table.AddRow(new Dictionary<string, string> { ["years"] = "9" });
        Assert.Equal("13", table.Rows[0]["years"]);
        Assert.Equal("", table.Rows[1]["name"]);
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, string>)table.Rows[0]).Add("more", "x"));
    }

    [Fact]
    public void Shows_itself_as_a_feature_has_it() =>
        Assert.Equal($"| name | age |{Environment.NewLine}| A\\|n | 12  |",
            Of(["name", "age"], ["A|n", "12"]).ToString(headersOnly: false, withNewline: false));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Makes_an_object_of_a_table_that_lies_or_stands(bool stands)
    {
        var table = stands
            ? Of(["field", "is"], ["Name", "Ann"], ["AGE", "12"], ["grade", "sixth grade"], ["Favourite subjects", "Maths, Art"])
            : Of(["Name", "AGE", "grade", "Favourite subjects"], ["Ann", "12", "sixth grade", "Maths, Art"]);
        var pupil = table.CreateInstance<Pupil>();
        Assert.Equal(("Ann", 12, Grade.SixthGrade), (pupil.Name, pupil.Age, pupil.Grade));
        Assert.Equal(["Maths", "Art"], pupil.Subjects);
    }

    [Fact]
    public void Makes_a_set_of_records_of_tuples_and_of_what_it_is_given()
    {
        var table = Of(["name", "age"], ["Ann", "12"], ["Bob", ""]);
        Assert.Equal([12, 0], table.CreateSet<Pupil>().Select(pupil => pupil.Age));
        Assert.Equal([("Ann", (int?)12), ("Bob", null)], table.CreateSet<(string, int?)>());
        Assert.Equal(["Ann", "Bob"], table.CreateSet(() => new Plain { Born = DateTime.UnixEpoch }).Select(plain => plain.Name));
    }

    [Fact]
    public void Reads_values_of_all_kinds()
    {
        var table = Of(["born", "id", "site", "takes", "average", "mark"],
            ["2014-05-06", "ab", "https://x.org/", "00:45", "1.5", ""]);
        var plain = table.CreateInstance<Plain>();
        Assert.Equal(new DateTime(2014, 5, 6), plain.Born);
        Assert.Equal(Guid.Parse("ab000000-0000-0000-0000-000000000000"), plain.Id);
        Assert.Equal(new Uri("https://x.org/"), plain.Site);
        Assert.Equal(TimeSpan.FromMinutes(45), plain.Takes);
        Assert.Equal(1.5m, plain.Average);
        Assert.Null(plain.Mark);
    }

    [Fact]
    public void Names_the_column_whose_cell_cannot_be_read()
    {
        var error = Assert.ThrowsAny<BindingException>(() => Of(["name", "age"], ["Ann", "twelve"]).CreateInstance<Pupil>());
        Assert.Equal("Column 'age': 'twelve' is no Int32.", error.Message);
    }

    [Fact]
    public void Finds_columns_that_nothing_is_named_like_when_it_is_to()
    {
        var table = Of(["name", "shoes"], ["Ann", "38"]);
        Assert.Equal("Ann", table.CreateInstance<Pupil>().Name);
        var error = Assert.Throws<ColumnCouldNotBeBoundException>(
            () => table.CreateInstance<Pupil>(new InstanceCreationOptions { VerifyAllColumnsBound = true }));
        Assert.StartsWith("Pupil has no shoes. It has: ", error.Message, StringComparison.Ordinal);
        Assert.Throws<ColumnCouldNotBeBoundException>(
            () => table.CreateInstance<Pupil>(new InstanceCreationOptions { RequireTableToProvideAllConstructorParameters = true }));
    }

    [Fact]
    public void Compares_itself_with_an_object()
    {
        Of(["name", "subjects"], ["Ann", "Maths, Art"]).CompareToInstance(Ann);
        var error = Assert.Throws<ComparisonException>(
            () => Of(["field", "value"], ["name", "Bob"], ["age", "12"], ["size", "3"]).CompareToInstance(Ann));
        Assert.Equal(
            "The following fields did not match:\nname: expected <Bob>, actual <Ann>\nsize: Pupil has no such property.",
                error.Message);
        Assert.False(Of(["name"], ["Bob"]).IsEquivalentToInstance(Ann));
    }

    [Fact]
    public void Compares_itself_with_a_set_in_any_order_or_in_its_own()
    {
        Pupil[] set = [new("Bob", 9), Ann];
        var table = Of(["name", "age"], ["Ann", "12"], ["Bob", "9"]);
        table.CompareToSet(set);
        Assert.Throws<ComparisonException>(() => table.CompareToSet(set, sequentialEquality: true));
        var error = Assert.Throws<ComparisonException>(() => Of(["name", "age"], ["Ann", "12"], ["Cleo", "9"]).CompareToSet(set));
        Assert.Equal(
            "The rows differ: - is missing, + is too many or in the wrong place.\n  | name | age |\n- | Cleo | 9   |\n+ | Bob  | 9   |", error.Message);
        Assert.Throws<ComparisonException>(() => Of(["nmae"], ["Ann"]).CompareToSet(set));
    }

    [Fact]
    public void Finds_what_it_describes_in_a_set()
    {
        Pupil[] set = [new("Bob", 9), Ann];
        Assert.Same(Ann, Of(["name"], ["Ann"]).FindInSet(set));
        Assert.Null(Of(["name"], ["Cleo"]).FindInSet(set));
        Assert.Equal(Of(["name"], ["Bob"], ["Ann"]).ToProjection<Pupil>(), set.ToProjection());
    }

    [Fact]
    public void Reads_cells_by_their_types()
    {
        var row = Of(["number", "yes", "grade", "empty"], ["12", "true", "First Grade", ""]).Rows[0];
        Assert.Equal(12, row.GetInt32("number"));
        Assert.True(row.GetBoolean("yes"));
        Assert.Equal(Grade.FirstGrade, row.GetEnum<Pupil>("grade"));
        Assert.Equal(Grade.FirstGrade, row.GetDiscreteEnum<Grade>("grade"));
        Assert.Equal(int.MinValue, row.GetInt32("empty"));
        Assert.Null(row.GetString("nothing"));
    }

    [Fact]
    public void Uses_retrievers_that_are_registered()
    {
        var retriever = new NullValueRetriever("<null>");
        Service.Instance.ValueRetrievers.Register(retriever);
        try
        {
            Assert.Null(Of(["name"], ["<null>"]).CreateInstance<Plain>().Name);
        }
        finally
        {
            Service.Instance.ValueRetrievers.Unregister(retriever);
        }
    }

    static DataTable Of(string[] header, params string[][] rows)
    {
        var table = new DataTable(header);
        foreach (var row in rows) table.AddRow(row);
        return table;
    }

    public enum Grade
    {
        None,
        FirstGrade,
        SixthGrade,
    }

    public sealed record Pupil(string Name, int Age)
    {
        public Grade Grade { get; init; }

        [TableAliases("Favourite ?subjects")]
        public string[] Subjects { get; init; } = [];
    }

    public sealed class Plain
    {
        public string? Name { get; set; }

        public DateTime Born { get; set; }

        public Guid Id { get; set; }

        public Uri? Site { get; set; }

        public TimeSpan Takes { get; set; }

        public decimal Average { get; set; }

        public int? Mark { get; set; }
    }
}
