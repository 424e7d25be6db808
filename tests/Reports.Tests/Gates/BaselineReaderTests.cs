using Simulators.Reports.Gates;

namespace Simulators.Reports.Tests.Gates;

public sealed class BaselineReaderTests
{
    const string Rest = """
        "reason": "r", "owner": "o", "expires": "2027-01-31"
        """;

    [Fact]
    public void Reads_comments_and_a_comma_too_many()
    {
        var (baseline, mistakes) = BaselineReader.Read("known.json", $$"""
            // what the vendor has promised to mend
            [
              {"scenario": "a/b", {{Rest}}},
            ]
            """);
        Assert.Empty(mistakes);
        Assert.Equal(new BaselineEntry("a/b", "r", "o", new DateOnly(2027, 1, 31), 3), Assert.Single(baseline.Entries));
    }

    [Theory]
    [InlineData("{}", "known.json:1: must be an array of entries: [{\"scenario\": ..., \"reason\": ..., \"owner\": ..., \"expires\": ...}].")]
    [InlineData("", "known.json:1: is no JSON")]
    [InlineData("[\n{\"scenario\" \"a\"}]", "known.json:2: is no JSON")]
    [InlineData("[] []", "known.json:1: is no JSON")]
    [InlineData("[\n\"a\"]", "known.json:2: an entry must be an object with scenario, reason, owner and expires.")]
    [InlineData("[\n\n{\"scenario\":\"a\",\"owner\":\"o\",\"expires\":\"2027-01-31\"}]", "known.json:3: the entry has no reason: say why the failure is expected.")]
    [InlineData("[{\"scenario\":\"a\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]", "known.json:1: the entry has no owner: say who sees to it.")]
    [InlineData("[{\"scenario\":\"a\",\"reason\":\"r\",\"owner\":\"o\"}]", "known.json:1: the entry has no expires: say until when it is expected, as 2027-01-31.")]
    [InlineData("[{\"reason\":\"r\",\"owner\":\"o\",\"expires\":\"2027-01-31\"}]", "known.json:1: the entry has no scenario: write path:name of a scenario, or a tag.")]
    [InlineData("[{\"scenario\":\"a\",\n\"reason\":\" \",\"owner\":\"o\",\"expires\":\"2027-01-31\"}]", "known.json:2: reason must be a text that is not blank: say why the failure is expected.")]
    [InlineData("[{\"scenario\":\"a\",\n\"reason\":[1],\"owner\":\"o\",\"expires\":\"2027-01-31\"}]", "known.json:2: reason must be a text that is not blank: say why the failure is expected.")]
    [InlineData("[{\"scenario\":\"a\",\"reason\":\"r\",\"owner\":\"o\",\n\"expires\":\"soon\"}]", "known.json:2: expires is \"soon\", which is no date: write it as 2027-01-31.")]
    [InlineData("[{\"scenario\":\"a\",\"reason\":\"r\",\"owner\":\"o\",\n\"expires\":\"2027-01-31\",\n\"until\":\"x\"}]", "known.json:3: \"until\" is no member of an entry: they are scenario, reason, owner, expires.")]
    [InlineData("[{\"scenario\":\"a.feature:12\",\"reason\":\"r\",\"owner\":\"o\",\"expires\":\"2027-01-31\"}]", "known.json:1: scenario is \"a.feature:12\", and lines move: name the scenario, as in path.feature:Its title.")]
    [InlineData("[{\"scenario\":\"a.feature\",\"reason\":\"r\",\"owner\":\"o\",\"expires\":\"2027-01-31\"}]", "known.json:1: scenario is \"a.feature\", a whole feature: name one scenario, as in a.feature:Its title, or a tag.")]
    public void Names_the_line_and_the_mistake(string text, string expected)
    {
        var (baseline, mistakes) = BaselineReader.Read("known.json", text);
        Assert.StartsWith(expected, Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.Empty(baseline.Entries);
    }

    [Fact]
    public void Names_every_mistake() => Assert.Equal(
        [1, 1, 1, 2, 2, 2],
        BaselineReader.Read("known.json", "[{\"scenario\":\"a\"},\n{\"owner\":\"b\"}]").Mistakes
            .Select(mistake => int.Parse(mistake.Split(':')[1])));

    [Fact]
    public void Refuses_a_second_entry_for_the_same() => Assert.Equal(
        ["known.json:2: \"a\" has an entry already: keep one of them."],
        BaselineReader.Read("known.json", $"[{{\"scenario\":\"a\",{Rest}}},\n{{\"scenario\":\"a\",{Rest}}}]").Mistakes);
}
