using Simulators.Reports.Model;

namespace Simulators.Samples.Tests;

/// <summary>
/// Each sample passes the gate in all that it says it does: of its platforms no scenario may turn out not to be applicable.
/// </summary>
public abstract class GateTests(Gate gate, string sample, params string[] platforms)
{
    [Fact]
    public async Task Passes_every_scenario_of_its_platforms()
    {
        var results = await gate.RunAsync($"stdio:{Sample.All[sample].CommandLine()}", platforms);
        ExpectPassed(results.Where(result => !IsForOthers(result)));
        Assert.All(results.Where(IsForOthers), result => Assert.Equal(Outcome.NotApplicable, result.Outcome));
    }

    internal static void ExpectPassed(IEnumerable<ScenarioResult> results)
    {
        Assert.NotEmpty(results);
        var failed = results.Where(result => result.Outcome != Outcome.Passed).Select(Told).ToList();
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    /// <summary>What the gate says of a scenario that did not pass.</summary>
    internal static string Told(ScenarioResult result)
    {
        var step = result.Last.Steps.FirstOrDefault(one => one.Outcome != Outcome.Passed);
        return $"{result.Scenario.Place} {result.Scenario.Name}: {step?.Text}: {result.Outcome} {step?.Message}";
    }

    /// <summary>
    /// Rosters are read by themselves here; a platform that they are brought to is one that the sample lacks. No sample listens to
    /// what ClassIn pushes.
    /// </summary>
    static bool IsForOthers(ScenarioResult result) => Path.GetFileName(result.Scenario.Feature.Uri) switch
    {
        "classin-webhooks.feature" => true,
        "rosters.feature" => !result.Last.Steps.Any(step => step.Text.Contains("reads the roster", StringComparison.Ordinal)),
        _ => false,
    };
}

public sealed class PythonGateTests(Gate gate) : GateTests(gate, "python", "classin", "clocks", "electa");

public sealed class PhpGateTests(Gate gate) : GateTests(gate, "php", "classin", "clocks", "digitalchalk");

public sealed class NodeGateTests(Gate gate) : GateTests(gate, "node", "classin", "clocks", "studentgroups");

public sealed class CSharpGateTests(Gate gate) : GateTests(gate, "csharp", "classin", "clocks", "rosters");

public sealed class NodeOverHttpTests(Gate gate)
{
    [Fact]
    public async Task The_same_integration_passes_when_it_is_posted_to()
    {
        await using var server = await HttpSample.StartAsync("node", "--http", "0");
        GateTests.ExpectPassed(await gate.RunAsync($"http:{server.Url}", "studentgroups"));
    }
}
