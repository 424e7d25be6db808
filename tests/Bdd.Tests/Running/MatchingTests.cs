using Simulators.Bdd.Bindings;
using Simulators.Bdd.Running;

namespace Simulators.Bdd.Tests.Running;

public sealed class MatchingTests
{
    [Theory]
    [InlineData("    Given I have 3 apples", "3 apples")]
    [InlineData("    When I eat 2 apple", "eat 2")]
    [InlineData("    When eating costs $5.00", "5.00")]
    [InlineData("    Then the name is \"Ann\"", "Ann")]
    [InlineData("    Given nothing\n    And I have 4 apples", "4 apples")]
    [InlineData("    Given nothing\n    * I have 5 apples", "5 apples")]
    [InlineData("    * I have 6 apples", "6 apples")]
    public async Task Finds_the_method_by_its_expression(string steps, string said)
    {
        var play = await Play.Steps(steps, typeof(Apples));
        Assert.Equal([said], play.Lines);
        Assert.True(play.Success);
    }

    [Theory]
    [InlineData("    Given a name by underscores with 'Bob'", "Bob")]
    [InlineData("    When something happens to Carol twice", "Carol")]
    public async Task Finds_the_method_by_its_name(string steps, string said)
    {
        var play = await Play.Steps(steps, typeof(Named));
        Assert.Equal([said], play.Lines);
    }

    [Fact]
    public async Task Keeps_keywords_apart_and_says_which_would_fit()
    {
        var play = await Play.Steps("    When I have 3 apples", typeof(Apples));
        Assert.Equal(["Undefined"], play.Outcomes);
        Assert.Equal(
            "No step definition for When steps, here, matches this text; these would:\n  Given I have {int} apple(s)   (Apples.Have)",
            play.Message);
    }

    [Fact]
    public async Task Says_what_was_meant_perhaps_and_how_to_write_the_step()
    {
        var play = await Play.Steps("    Given I hav 3 appels", typeof(Apples));
        Assert.Equal(["Undefined"], play.Outcomes);
        Assert.StartsWith(
            "No step definition matches this text. Did you mean:\n  Given I have {int} apple(s)   (Apples.Have)",
                play.Message, StringComparison.Ordinal);
        Assert.Equal(
            "[Given(\"I hav {int} appels\")]\npublic void GivenIHavAppels(int number)\n{\n    throw new PendingStepException();\n}",
            play.All(message => message.Suggestion).Single().Snippets[0].Code);
    }

    [Fact]
    public async Task Writes_snippets_with_what_stands_beneath_the_step()
    {
        var play = await Play.Steps("    Given \"x\" and \"y\" with:\n      | a |\n", typeof(Apples));
        Assert.Equal(
            "[Given(\"{string} and {string} with:\")]\npublic void GivenAndWith(string text, string text2, DataTable table)\n{\n    throw new PendingStepException();\n}",
            play.All(message => message.Suggestion).Single().Snippets[0].Code);
    }

    [Fact]
    public async Task Says_what_a_text_matches_that_matches_too_much()
    {
        var play = await Play.Steps("    Given I have 3 pears", typeof(Ambiguity));
        Assert.Equal(["Ambiguous"], play.Outcomes);
        Assert.Equal(
            "Several step definitions match this text:\n  Given I have {int} {word}   (Ambiguity.Any)\n  Given I have {int} pears   (Ambiguity.Pears)",
            play.Message);
    }

    [Fact]
    public async Task Lets_the_narrower_scope_win()
    {
        var play = await Play.Feature(
            """
            @web
            Feature: Shop
              Scenario: plain
                Given a step
              @fast
              Scenario: narrow
                Given a step
            """,
            typeof(Scoped));
        Assert.Equal(["web", "web and fast"], play.Lines);
    }

    [Fact]
    public async Task Is_ambiguous_when_two_scopes_are_as_narrow()
    {
        var play = await Play.Feature("@web @app\nFeature: Shop\n  Scenario: plain\n    Given a step\n", typeof(Scoped));
        Assert.Equal(["Ambiguous"], play.Outcomes);
    }

    [Fact]
    public void Names_the_method_whose_expression_is_wrong()
    {
        var error = Assert.Throws<InvalidBindingException>(() => StepLibrary.OfTypes(typeof(Wrong)));
        Assert.StartsWith("The expression of Wrong.Step cannot be read.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_async_void_as_nobody_could_wait_for_it()
    {
        var error = Assert.Throws<InvalidBindingException>(() => StepLibrary.OfTypes(typeof(AsyncVoid)));
        Assert.Equal("AsyncVoid.Step is async void: nobody can wait for it. Let it return Task.", error.Message);
    }

    [Fact]
    public async Task Tells_of_a_parameter_type_that_nobody_defines()
    {
        var play = await Play.Steps("    Given the plane to CDG", typeof(UnknownType));
        Assert.Equal("airport", play.All(message => message.UndefinedParameterType).Single().Name);
        Assert.Equal(["Undefined"], play.Outcomes);
    }

    [Fact]
    public void Lists_the_step_definitions_with_their_comments()
    {
        var definition = StepLibrary.OfTypes(typeof(Apples)).Definitions[0];
        Assert.Equal("Given I have {int} apple(s)", definition.ToString());
        Assert.Equal("Somebody has some apples.", definition.Summary);
        Assert.Equal("Apples.Have", definition.Reference);
    }

    [Theory]
    [InlineData("I have apples", "Given I have {int} apple(s)")]
    [InlineData("the nmae is \"Ann\"", "Then the name is {string}")]
    [InlineData("I eat many many apples", "When I eat {int} apple(s)")]
    [InlineData("something else altogether, which nobody wrote", null)]
    public void Finds_the_nearest(string text, string? nearest)
    {
        var found = StepLibrary.OfTypes(typeof(Apples)).Nearest(text, null, 1);
        Assert.Equal(nearest, found.SingleOrDefault()?.ToString());
    }

    [Fact]
    public void Prefers_the_keyword_of_the_step()
    {
        var found = StepLibrary.OfTypes(typeof(Twins)).Nearest("the clok stands", StepDefinitionType.Then, 2);
        Assert.Equal(["Then the clock stood", "Given the clock stops"], found.Select(one => one.ToString()));
    }

    [Binding]
    sealed class Apples(IReqnrollOutputHelper output)
    {
        /// <summary>Somebody has some <b>apples</b>.</summary>
        [Given("I have {int} apple(s)")]
        public void Have(int count) => output.WriteLine($"{count} apples");

        [When("I eat {int} apple(s)")]
        public void Eat(int count) => output.WriteLine($"eat {count}");

        [When(@"eating costs \$(\d+\.\d\d)$")]
        public void Costs(string price) => output.WriteLine(price);

        [Then("the name is {string}")]
        public void Name(string name) => output.WriteLine(name);

        [Given("nothing")]
        public static void Nothing()
        {
        }
    }

    [Binding]
    sealed class Named(IReqnrollOutputHelper output)
    {
        [Given]
        public void Given_a_name_by_underscores_with_NAME(string name) => output.WriteLine(name);

        [When]
        public void SomethingHappensToP0Twice(string who) => output.WriteLine(who);
    }

    [Binding]
    sealed class Ambiguity
    {
        [Given("I have {int} {word}")]
        public static void Any(int count, string what) => _ = what + count;

        [Given("I have {int} pears")]
        public static void Pears(int count) => _ = count;
    }

    [Binding]
    sealed class Scoped(IReqnrollOutputHelper output)
    {
        [Given("a step"), Scope(Tag = "web")]
        public void Web() => output.WriteLine("web");

        [Given("a step"), Scope(Tag = "@app")]
        public void App() => output.WriteLine("app");

        [Given("a step"), Scope(Tag = "fast", Feature = "Shop")]
        public void Fast() => output.WriteLine("web and fast");
    }

    [Binding]
    sealed class Wrong
    {
        [Given("a {int step")]
        public static void Step(int count) => _ = count;
    }

    [Binding]
    sealed class AsyncVoid
    {
        [Given("a step")]
        public static async void Step() => await Task.Yield();
    }

    [Binding]
    sealed class UnknownType
    {
        [Given("the plane to {airport}")]
        public static void To(string airport) => _ = airport;
    }

    [Binding]
    sealed class Twins
    {
        [Given("the clock stops")]
        public static void Stops()
        {
        }

        [Then("the clock stood")]
        public static void Stood()
        {
        }
    }
}
