namespace Simulators.Bdd.Tests.Running;

public sealed class StepTests
{
    [Fact]
    public async Task Passes_what_is_in_the_text_in_the_table_and_in_the_doc_string()
    {
        var play = await Play.Steps(
            """
                Given 3 apples and 2.5 kilos of "fine pears"
                And the fruits:
                  | name  | count |
                  | apple | 3     |
                And the note:
                  '''
                  Buy more
                  '''
            """.Replace("'''", "\"\"\""),
            typeof(Fruits));
        Assert.Equal(["Passed", "Passed", "Passed"], play.Outcomes);
        Assert.Equal(["3 2.5 fine pears", "apple 3", "Buy more"], play.Lines);
        Assert.True(play.Success);
    }

    [Fact]
    public async Task Fails_with_what_the_assertion_says_and_skips_the_rest()
    {
        var play = await Play.Steps("    Given a broken step\n    And 1 apples and 1 kilos of \"x\"", typeof(Fruits));
        Assert.Equal(["Failed", "Skipped"], play.Outcomes);
        Assert.Equal("no fruit today", play.Message);
        Assert.Contains("feature1.feature:line 4", play.Results[0].Exception!.StackTrace, StringComparison.Ordinal);
        Assert.False(play.Success);
    }

    [Binding]
    sealed class Fruits(IReqnrollOutputHelper output)
    {
        [Given("{int} apples and {float} kilos of {string}")]
        public async Task Some(int apples, decimal kilos, string kind)
        {
            await Task.Yield();
            output.WriteLine(System.FormattableString.Invariant($"{apples} {kilos} {kind}"));
        }

        [Given("the fruits:")]
        public void TheFruits(DataTable table) => output.WriteLine($"{table.Rows[0]["name"]} {table.Rows[0][1]}");

        [Given("^the note:$")]
        public ValueTask TheNote(string note)
        {
            output.WriteLine(note);
            return ValueTask.CompletedTask;
        }

        [Given("a broken step")]
        public static void Broken() => throw new InvalidOperationException("no fruit today");
    }
}
