using System.Text.RegularExpressions;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;
using Simulators.Steps.Hazards;

namespace Simulators.Cli.Tests.Conform;

/// <summary><c>conform --hazards</c>, the list of <c>hazards</c>, and the catalogue behind both.</summary>
public sealed partial class HazardTests
{
    static readonly string[] FromTheField =
    [
        "429-storm", "answer-lost-after-commit", "half-batch", "empty-200", "200-without-envelope", "short-page", "total-lies",
        "revision-changes-mid-pull", "mass-shrink", "sourcedId-reused", "duplicate-email-across-schools", "key-rotated-mid-run",
        "clock-skew-19min", "webhook-before-answer", "slow-first-byte", "connection-reset",
    ];

    [Fact]
    public void The_catalogue_has_what_goes_wrong_in_the_field() =>
        Assert.Empty(FromTheField.Except(HazardCatalogue.All.Select(hazard => hazard.Name)));

    [Fact]
    public void Every_name_stands_for_one_hazard_and_every_hazard_strikes_a_platform_once()
    {
        Assert.Equal(HazardCatalogue.All.Count, HazardCatalogue.All.Select(hazard => hazard.Name).Distinct().Count());
        foreach (var hazard in HazardCatalogue.All)
        {
            Assert.NotEmpty(hazard.Places);
            Assert.Equal(hazard.Places.Count, hazard.Places.Select(place => place.Platform).Distinct().Count());
        }
    }

    [Fact]
    public async Task Every_hazard_names_rules_that_the_simulator_has()
    {
        var known = new HashSet<string>();
        foreach (var platform in (string[])["classin", "electa", "digitalchalk", "studentgroups", "classlink"])
            known.UnionWith(await RulesAsync(platform));
        var named = HazardCatalogue.All.SelectMany(hazard => hazard.Places.SelectMany(place => place.Rules)).Distinct();
        Assert.Empty(named.Except(known));
    }

    [Fact]
    public void Every_hazard_is_a_feature_that_parses_with_a_scenario_for_each_platform()
    {
        var parser = new FeatureParser();
        foreach (var hazard in HazardCatalogue.All)
        {
            var feature = parser.Parse(new Source(HazardFeatures.UriOf(hazard), HazardFeatures.TextOf(hazard), MediaTypes.Of("a.feature")));
            Assert.Empty(feature.Errors);
            Assert.Equal(hazard.Places.Count, feature.Pickles.Count);
        }
    }

    [Fact]
    public async Task Every_step_of_the_hazards_is_defined()
    {
        var ended = await Cli.RunAsync("conform", "--hazards", "--integration", "reference", "--dry-run");
        Assert.Equal("", ended.Error);
        Assert.DoesNotContain("undefined", ended.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_list_says_what_a_hazard_does_where()
    {
        var ended = await Cli.RunAsync("hazards", "half-batch");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.StartsWith("half-batch\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains("ClassIn: Half of the first batch", ended.Out, StringComparison.Ordinal);
        Assert.Contains("classin/register-multiple/items", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_nothing_says_so()
    {
        var ended = await Cli.RunAsync("hazards", "earthquake");
        Assert.Equal(1, ended.Code);
        Assert.Contains("No hazard has all of: earthquake", ended.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no hazard 'earthquake'", "--hazards", "earthquake", "--integration", "reference")]
    [InlineData("--hazards goes with --integration", "--hazards", "half-batch")]
    [InlineData("--hazards brings scenarios of its own", "features", "--hazards", "half-batch", "--integration", "reference")]
    public async Task What_makes_no_sense_is_refused_in_one_line(string says, params string[] args)
    {
        var ended = await Cli.RunAsync(["conform", .. args]);
        Assert.Equal(2, ended.Code);
        Assert.Contains(says, ended.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_integration_lives_with_a_lost_answer_everywhere()
    {
        var ended = await Cli.RunAsync("conform", "--hazards", "answer-lost-after-commit", "--integration", "reference");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("4 scenarios: 4 passed", ended.Out, StringComparison.Ordinal);
    }

    static async Task<IEnumerable<string>> RulesAsync(string platform)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Simulators.sln"))) root = root.Parent;
        var folder = Directory.EnumerateDirectories(Path.Combine(root!.FullName, "simulator", "Platforms"))
            .Single(one => Path.GetFileName(one).Equals(platform, StringComparison.OrdinalIgnoreCase));
        var texts = Directory.EnumerateFiles(Path.Combine(folder, "rules"), "*.json").Select(file => File.ReadAllTextAsync(file));
        return (await Task.WhenAll(texts)).SelectMany(text => Ids().Matches(text).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("\"id\": *\"([^\"]+)\"")]
    private static partial Regex Ids();
}
