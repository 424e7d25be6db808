namespace Simulators.Bdd.Tests.Kit.Samples;

[Binding]
sealed class Cdata
{
    [Given("I have {int} <![CDATA[cukes]]> in my belly")]
    public static void Cukes(int count) => _ = count;
}

[Binding]
sealed class Minimal
{
    [Given("I have {int} cukes in my belly")]
    public static void Cukes(int count) => _ = count;
}

[Binding]
sealed class DocStrings
{
    [Given("a doc string:")]
    public static void DocString(string text) => _ = text;
}

[Binding]
sealed class DataTables
{
    List<string[]> _transposed = [];

    [When("the following table is transposed:")]
    public void Transpose(DataTable table)
    {
        var raw = Raw(table);
        _transposed = [.. raw[0].Select((_, column) => raw.Select(row => row[column]).ToArray())];
    }

    [Then("it should be:")]
    public void ShouldBe(DataTable expected) => Assert.Equal(Raw(expected), _transposed);

    static List<string[]> Raw(DataTable table) => [[.. table.Header], .. table.Rows.Select(row => row.Values.ToArray())];
}

[Binding]
sealed class RegularExpression
{
    [Given("^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$")]
    public static void Vegetables(string first, string? second, string? third) => _ = first + second + third;
}

[Binding]
sealed class ParameterTypes
{
    [StepArgumentTransformation("([A-Z]{3})-([A-Z]{3})", Name = "flight")]
    public static Flight FlightOf(string from, string to) => new(from, to);

    [Given("{flight} has been delayed")]
    public static void Delayed(Flight flight) => Assert.Equal(new Flight("LHR", "CDG"), flight);

    internal sealed record Flight(string From, string To);
}

[Binding]
sealed class UnknownParameterType
{
    [Given("{airport} is closed because of a strike")]
    public static void Closed(string airport) => throw new KitError($"There is no {airport}.");
}

class Cucumbers
{
    int _count;

    [Given("there are {int} cucumbers")]
    public void ThereAre(int count) => _count = count;

    [When("I eat {int} cucumbers")]
    public void Eat(int count) => _count -= count;

    [Then("I should have {int} cucumbers")]
    public void ShouldHave(int expected) => KitError.Unless(_count, expected);
}

[Binding]
sealed class ExamplesTablesUndefined : Cucumbers;

[Binding]
sealed class ExamplesTablesUndefinedMultiple : Cucumbers;

[Binding]
sealed class ExamplesTables
{
    int _count;
    int _friends;

    [Given("there are {int} cucumbers")]
    public void ThereAre(int count) => _count = count;

    [Given("there are {int} friends")]
    public void Friends(int count) => _friends = count;

    [When("I eat {int} cucumbers")]
    public void Eat(int count) => _count -= count;

    [Then("I should have {int} cucumbers")]
    public void ShouldHave(int expected) => KitError.Unless(_count, expected);

    [Then("each person can eat {int} cucumbers")]
    public void EachCanEat(int expected) => KitError.Unless(_count / (1 + _friends), expected);
}
