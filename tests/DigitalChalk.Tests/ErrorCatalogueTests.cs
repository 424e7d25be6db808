namespace Simulators.DigitalChalk.Tests;

/// <summary>Every error that our rules can give is reached here.</summary>
public sealed class ErrorCatalogueTests(SimulatorFixture simulator)
{
    public static TheoryData<string> Codes => [.. ErrorCases.Cases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers(string code)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await ErrorCases.Cases[code](organisation);
        var error = Errors.Catalogue[code];
        Assert.Equal(error.HttpStatus, answer.Status);
        Assert.NotNull(answer.Explanation);
        Assert.NotEmpty(answer.Rules);
        var text = error.Text.Split("{0}");
        Assert.All(answer.Body.Length == 0 ? [] : text, part =>
            Assert.Contains(part.Replace("\"", "&quot;", StringComparison.Ordinal), answer.Body, StringComparison.Ordinal));
        Assert.Equal(code, organisation.Sandbox.Journal.Entries().MaxBy(entry => entry.Sequence)!.Error);
    }

    [Fact]
    public void Reaches_every_error_that_a_rule_can_give() =>
        Assert.Equal(
            Errors.Catalogue.All.Where(entry => entry.NotProduced is null).Select(entry => entry.Code).Order(StringComparer.Ordinal),
            ErrorCases.Cases.Keys.Order(StringComparer.Ordinal));
}
