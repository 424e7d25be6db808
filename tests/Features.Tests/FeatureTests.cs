using Simulators.Gherkin.Messages;
using Simulators.Reports.Model;

namespace Simulators.Features.Tests;

/// <summary>The features as <c>dotnet test</c> sees them: a test for each scenario. <c>simulators conform</c> reports better.</summary>
public sealed class FeatureTests(SimulatorTargetFixture simulator) : IClassFixture<SimulatorTargetFixture>
{
    /// <summary>Every scenario: where it is, and its name.</summary>
    public static TheoryData<string, string> Scenarios()
    {
        var scenarios = new TheoryData<string, string>();
        foreach (var pickle in FeatureFolder.All.SelectMany(feature => feature.Pickles)) scenarios.Add(PlaceOf(pickle), pickle.Name);
        return scenarios;
    }

    [Fact]
    public void Every_feature_parses() =>
        Assert.Empty(FeatureFolder.All.SelectMany(feature => feature.Errors).Select(error => error.Message));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Holds(string place, string name)
    {
        var feature = FeatureFolder.All.Single(one => one.Pickles.Any(pickle => PlaceOf(pickle) == place));
        var pickle = feature.Pickles.Single(one => PlaceOf(one) == place);
        ScenarioResult? result = null;
        var collector = new RunCollector(ended => result = ended);
        await simulator.Runner(collector, IsOfIntegration(pickle)).RunAsync([feature], [pickle], TestContext.Current.CancellationToken);
        collector.Complete();
        var problem = result?.Last.Steps.FirstOrDefault(step => step.Outcome != Outcome.Passed);
        Assert.True(result?.Outcome == Outcome.Passed, $"{name}: {problem?.Keyword}{problem?.Text}: {problem?.Outcome} {problem?.Message}");
    }

    [Fact]
    public void Every_scenario_of_an_integration_names_the_rules_that_it_rests_on()
    {
        var scenarios = FeatureFolder.All.SelectMany(feature => feature.Pickles).Where(IsOfIntegration).ToList();
        Assert.NotEmpty(scenarios);
        Assert.Empty(scenarios
            .Where(pickle => !pickle.Tags.Any(tag => tag.Name.Contains('/', StringComparison.Ordinal)))
            .Select(PlaceOf));
    }

    static bool IsOfIntegration(Pickle pickle) => pickle.Tags.Any(tag => tag.Name == "@integration");

    static string PlaceOf(Pickle pickle) => $"{pickle.Uri}:{pickle.Location?.Line}";
}
