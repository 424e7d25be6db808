using Simulators.Reports.Model;

namespace Simulators.Samples.Tests;

/// <summary>
/// Each sample lives with what goes wrong in the field: with every hazard of its platforms that it offers the commands for.
/// </summary>
/// <remarks>
/// Samples wait in real time, and at ClassIn, which takes no call a second time within five seconds, a lost answer costs half a
/// minute. An ordinary run has them live with the hazards that differ most; SIMULATORS_HAZARDS=all with every one, and
/// with several at once.
/// </remarks>
public abstract class HazardTests(Gate gate, string sample, params string[] platforms)
{
    const string ClassIn = "classin";

    static readonly string[] AtClassIn =
        ["half-batch", "200-without-envelope", "duplicate-email-across-schools", "key-rotated-mid-run"];

    static readonly string[] Elsewhere =
    [
        "answer-lost-after-commit", "empty-200-after-commit", "200-with-a-page", "duplicate-email-across-schools",
        "clock-skew-19min", "token-expired-mid-run", "key-rotated-mid-run", "sourcedId-reused", "short-page", "total-lies",
        "500-mid-pull", "revision-changes-mid-pull", "mass-shrink",
    ];

    static readonly bool All = Environment.GetEnvironmentVariable("SIMULATORS_HAZARDS") == "all";

    [Fact]
    public async Task Lives_with_the_hazards_of_its_platforms()
    {
        var integration = $"stdio:{Sample.All[sample].CommandLine()}";
        var results = await gate.RunHazardsAsync(
            integration,
            (hazard, platform) => platforms.Contains(platform)
                && (All || (platform == ClassIn ? AtClassIn : Elsewhere).Contains(hazard)));
        if (All) results = [.. results, .. await gate.RunAsync(integration, "hazards")];
        GateTests.ExpectPassed(results.Where(IsOffered));
        Assert.All(results.Where(result => !IsOffered(result)), result => Assert.Equal(Outcome.NotApplicable, result.Outcome));
    }

    /// <summary>Scenarios name the rules of the platforms that they need; no sample takes ClassIn's messages in.</summary>
    bool IsOffered(ScenarioResult result) =>
        platforms.Any(platform => HasRuleOf(result, $"{platform}/")) && !HasRuleOf(result, "classin/subscription/");

    static bool HasRuleOf(ScenarioResult result, string part) =>
        result.Scenario.Tags.Any(tag => tag.StartsWith(part, StringComparison.Ordinal));
}

public sealed class PythonHazardTests(Gate gate) : HazardTests(gate, "python", "classin", "electa");

public sealed class PhpHazardTests(Gate gate) : HazardTests(gate, "php", "classin", "digitalchalk");

public sealed class NodeHazardTests(Gate gate) : HazardTests(gate, "node", "classin", "studentgroups");

public sealed class CSharpHazardTests(Gate gate) : HazardTests(gate, "csharp", "classin", "classlink");
