namespace Simulators.Cli.Tests.Conform;

/// <summary>The commands that tell: <c>steps</c>, <c>explain</c>, <c>wait</c>.</summary>
public sealed class StepsExplainWaitTests
{
    [Fact]
    public async Task The_catalogue_has_every_step_with_its_uses_and_an_example()
    {
        using var folder = new Folder();
        folder.Write("a.feature", FeatureFiles.Mixed);
        var ended = await Cli.RunAsync("steps", "Electa", "--features", folder.Path);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("3x  Given an account at Electa", ended.Out, StringComparison.Ordinal);
        Assert.Contains("2x  Then Electa refuses with {string}", ended.Out, StringComparison.Ordinal);
        Assert.Contains("e.g. Electa refuses with \"Missing Parameter: Email\"", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_that_nobody_uses_are_found()
    {
        using var folder = new Folder();
        folder.Write("a.feature", FeatureFiles.Mixed);
        var ended = await Cli.RunAsync("steps", "--unused", "--features", folder.Path);
        Assert.Equal(1, ended.Code);
        Assert.DoesNotContain("Given an account at Electa", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_steps_to_a_text()
    {
        var ended = await Cli.RunAsync("steps", "--like", "an acount at Electra");
        Assert.Equal("Given an account at Electa", ended.Out.Split('\n')[0]);
    }

    [Fact]
    public async Task An_error_code_is_explained_with_its_rules()
    {
        var ended = await Cli.RunAsync("explain", "classin", "228");
        Assert.Equal(0, ended.Code);
        Assert.StartsWith("228  ", ended.Out, StringComparison.Ordinal);
        Assert.Contains("rule        classin/", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classin", "no-such", 1, "classin has no error 'no-such'")]
    [InlineData("moodle", "1", 2, "there is no platform 'moodle'")]
    public async Task What_there_is_not_is_said_in_one_line(string platform, string code, int exit, string says)
    {
        var ended = await Cli.RunAsync("explain", platform, code);
        Assert.Equal(exit, ended.Code);
        Assert.Contains(says, ended.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_nobody_ends_with_4()
    {
        var ended = await Cli.RunAsync("wait", "http://127.0.0.1:9", "--timeout", "0");
        Assert.Equal(4, ended.Code);
        Assert.Contains("is not ready after 0 s", ended.Complaint, StringComparison.Ordinal);
    }
}
