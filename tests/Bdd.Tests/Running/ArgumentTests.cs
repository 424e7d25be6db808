using Simulators.Bdd.Running;

namespace Simulators.Bdd.Tests.Running;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("the colour is dark Blue", "DarkBlue")]
    [InlineData("the day is 2026-09-01", "2026-09-01")]
    [InlineData("the price is 12.50 EUR", "12.50 EUR")]
    [InlineData("the id is 0f", "0f000000-0000-0000-0000-000000000000")]
    [InlineData("the limit is 30", "30")]
    [InlineData("the limit is ", "none")]
    [InlineData("it takes 90 minutes", "01:30:00")]
    [InlineData("from LHR to CDG", "LHR>CDG")]
    [InlineData("from \"LHR to CDG\" quoted", "LHR>CDG")]
    [InlineData("maybe", "null")]
    [InlineData("maybe not", "not")]
    [InlineData("the words \"a \\\"b\\\" c\"", "a \"b\" c")]
    [InlineData("the big number 12345678901", "12345678901")]
    public async Task Are_made_what_the_method_wants(string text, string said)
    {
        var play = await Play.Steps("    Given " + text, typeof(Conversions));
        Assert.Equal([said], play.Lines);
    }

    [Fact]
    public async Task Of_tables_and_doc_strings_are_made_so_too()
    {
        var play = await Play.Steps(
            "    Given the people:\n      | name | age |\n      | Ann  | 12  |\n    And the price below:\n      \"\"\"\n      3 USD\n      \"\"\"\n", typeof(Conversions));
        Assert.Equal(["Ann 12", "3 USD"], play.Lines);
    }

    [Fact]
    public async Task May_be_a_doc_string_and_a_table()
    {
        var play = await Play.Steps(
            "    Given both:\n      \"\"\"\n      text\n      \"\"\"\n      | a |\n      | 1 |\n", typeof(Conversions));
        Assert.Equal(["text 1"], play.Lines);
    }

    [Theory]
    [InlineData("the colour is pink", "'pink' is no Colour: it is one of Red, DarkBlue.")]
    [InlineData("the day is someday", "'someday' is no DateOnly.")]
    [InlineData("too little 5", "Conversions.TooLittle has 2 parameters, and the step gives 1: 1 in its text.")]
    public async Task Say_what_they_cannot_be(string text, string message)
    {
        var play = await Play.Steps("    Given " + text, typeof(Conversions));
        Assert.Equal(["Failed"], play.Outcomes);
        Assert.Equal(message, play.Message);
    }

    [Fact]
    public async Task Are_missed_where_the_step_has_a_table_and_the_method_takes_none()
    {
        var play = await Play.Steps("    Given the limit is 3\n      | a |\n", typeof(Conversions));
        Assert.Equal("Conversions.Limit has 1 parameters, and the step gives 2: 1 in its text and a table.", play.Message);
    }

    [Fact]
    public async Task Of_obsolete_steps_are_warned_of()
    {
        var play = await Play.Steps("    Given an old step", typeof(Conversions));
        Assert.Equal(["The step definition Conversions.Old is obsolete. Use the new one."], play.Lines);
        Assert.True(play.Success);
        var options = new RunOptions { Time = new TestClock(), Obsolete = ObsoleteBehavior.Error };
        play = await Play.Feature("Feature: F\n  Scenario: S\n    Given an old step\n", options, typeof(Conversions));
        Assert.Equal(["Failed"], play.Outcomes);
    }

    public enum Colour
    {
        Red,
        DarkBlue,
    }

    public sealed record Money(decimal Amount, string Currency);

    public sealed record Person(string Name, int Age);

    public sealed record Route(string From, string To);

    [Binding]
    sealed class Conversions(IReqnrollOutputHelper output)
    {
        [StepArgumentTransformation(@"(\d+(?:\.\d+)?) ([A-Z]{3})")]
        public static Money MoneyOf(decimal amount, string currency) => new(amount, currency);

        [StepArgumentTransformation(@"(\d+) minutes?", Name = "duration")]
        public static async Task<TimeSpan> DurationOf(int minutes)
        {
            await Task.Yield();
            return TimeSpan.FromMinutes(minutes);
        }

        [StepArgumentTransformation("([A-Z]{3}) to ([A-Z]{3})", Name = "route")]
        public static Route RouteOf(string from, string to) => new(from, to);

        [StepArgumentTransformation]
        public static IReadOnlyList<Person> PeopleOf(DataTable table) => [.. table.CreateSet<Person>()];

        [Given("the colour is {Colour}")]
        public void TheColour(Colour colour) => output.WriteLine($"{colour}");

        [Given("the day is (.*)")]
        public void Day(DateOnly day) => output.WriteLine($"{day:yyyy-MM-dd}");

        [Given("the price is {Money}")]
        public void Price(Money money) => output.WriteLine(FormattableString.Invariant($"{money.Amount} {money.Currency}"));

        [Given("the price below:")]
        public void PriceBelow(Money money) => output.WriteLine(FormattableString.Invariant($"{money.Amount} {money.Currency}"));

        [Given("the id is {}")]
        public void Id(Guid id) => output.WriteLine($"{id}");

        [Given("^the limit is ?(.*)$")]
        public void Limit(int? limit) => output.WriteLine(limit is null ? "none" : $"{limit}");

        [Given("it takes {duration}")]
        public void Takes(TimeSpan duration) => output.WriteLine($"{duration}");

        [Given("from {route}")]
        public void From(Route route) => output.WriteLine($"{route.From}>{route.To}");

        [Given("from {string} quoted")]
        public void FromQuoted(Route route) => output.WriteLine($"{route.From}>{route.To}");

        [Given("^maybe(?: (.*))?$")]
        public void Maybe(string? what) => output.WriteLine(what ?? "null");

        [Given("the words {string}")]
        public void Words(string words) => output.WriteLine(words);

        [Given("the big number {int}")]
        public void Big(long number) => output.WriteLine($"{number}");

        [Given("the people:")]
        public void People(IReadOnlyList<Person> people) => output.WriteLine($"{people[0].Name} {people[0].Age}");

        [Given("both:")]
        public void Both(string text, DataTable table) => output.WriteLine($"{text} {table.Rows[0][0]}");

        [Given("too little {int}")]
        public static void TooLittle(int one, int other) => _ = one + other;

        [Given("an old step")]
        [Obsolete("Use the new one.")]
        public static void Old()
        {
        }
    }
}
