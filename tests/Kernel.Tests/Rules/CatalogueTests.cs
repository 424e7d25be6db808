using Simulators.Kernel.Rules;

namespace Simulators.Kernel.Tests.Rules;

public sealed class CatalogueTests
{
    readonly TinyPlatform _tiny = new();

    [Fact]
    public void Reads_the_rules_from_the_assembly()
    {
        Assert.Equal(["tiny/note/kept", "tiny/note/short"], _tiny.Rules.All.Select(rule => rule.Id));
        Assert.Equal(
            new Rule(0, "tiny/note/kept", Level.Must, "A note is kept.", "here", Confidence.Documented, "loud"),
            _tiny.Rules["tiny/note/kept"]);
        Assert.Contains("tiny/none", Assert.Throws<KeyNotFoundException>(() => _tiny.Rules["tiny/none"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_errors_from_the_assembly()
    {
        Assert.Equal(("7", 400, "too long", null), (_tiny.Errors[7].Code, _tiny.Errors[7].HttpStatus, _tiny.Errors[7].Text, _tiny.Errors[7].NotProduced));
        Assert.Equal((200, "a failure of the machine"), (_tiny.Errors[8].HttpStatus, _tiny.Errors[8].NotProduced));
        Assert.Contains("9", Assert.Throws<KeyNotFoundException>(() => _tiny.Errors[9]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_how_often_a_rule_decided()
    {
        var coverage = new Coverage(_tiny.Rules.All.Count);
        coverage.Count(_tiny.Rules.All[1]);
        coverage.Count(_tiny.Rules.All[1]);
        Assert.Equal((0, 2), (coverage.Of(_tiny.Rules.All[0]), coverage.Of(_tiny.Rules.All[1])));
        coverage.Reset();
        Assert.Equal(0, coverage.Of(_tiny.Rules.All[1]));
    }

    [Theory]
    [InlineData("PT24H", 24 * 60)]
    [InlineData("P1DT30M", (24 * 60) + 30)]
    public void Reads_a_length_of_time(string text, int minutes)
    {
        Assert.True(IsoDuration.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromMinutes(minutes), duration);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24h")]
    [InlineData("PT")]
    [InlineData("P999999999Y")]
    public void Refuses_what_is_no_length_of_time(string? text) => Assert.False(IsoDuration.TryParse(text, out _));
}
