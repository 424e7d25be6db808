using Simulators.Reports.Model;

namespace Simulators.Samples.Tests;

/// <summary>A mistake that people make, put into a copy of a sample.</summary>
/// <param name="Sample">Which one.</param>
/// <param name="File">Where the mistake is made.</param>
/// <param name="Find">What stands there once.</param>
/// <param name="Replace">The mistake.</param>
/// <param name="Hazard">The hazard that shows it; null: the feature does.</param>
/// <param name="Place">The platform of the hazard, or how the name of the feature's file begins.</param>
/// <param name="Rule">The platform's rule that it misses, which the scenario names.</param>
/// <param name="Says">What the gate says of it.</param>
public sealed record Mistake(
    string Sample, string File, string Find, string Replace, string? Hazard, string Place, string Rule, string Says);

/// <summary>The gate names the mistakes that people make when they copy a sample and go on from there.</summary>
public abstract class MistakeTests(Gate gate, MistakenCopies copies) : IClassFixture<MistakenCopies>
{
    static readonly Dictionary<string, Mistake> All = new()
    {
        ["Python sends a lost creation again without a look"] = new(
            "python",
            "electa.py",
            """self._call("POST", "/Event/Create", event, repeatable=False)""",
            """self._call("POST", "/Event/Create", event, repeatable=True)""",
            "answer-lost-after-commit", "electa", "electa/event/create", "Fractions"),
        ["Python takes whatever has the status 200 for a success"] = new(
            "python",
            "classin.py",
            """raise Unknown("bad-answer", "What came is no answer of ClassIn") from error""",
            """return OK, None, "" """,
            "200-without-envelope", "classin", "classin/register/existing-account", "could not do on a quiet day"),
        ["Node sends a lost creation again without a look"] = new(
            "node",
            "studentgroups.mjs",
            "() => this.#call('POST', 'student_groups', { name }, false));",
            "() => this.#call('POST', 'student_groups', { name }, true));",
            "answer-lost-after-commit", "studentgroups", "studentgroups/group/create", "7b"),
        ["Node goes on with tokens that are over"] = new(
            "node",
            "studentgroups.mjs",
            "if ([401, 403].includes(reply.status) && this.#pair) {",
            "if (false) {",
            "token-expired-mid-run", "studentgroups", "studentgroups/v2/refresh-token-life", "credentials"),
        ["PHP takes two people with one address for one"] = new(
            "php",
            "digitalchalk.php",
            "if ($owner !== $person['externalId']) {",
            "if (false) {",
            "duplicate-email-across-schools", "digitalchalk", "digitalchalk/user/email-taken", "two people are reported"),
        ["PHP takes whatever has the status 200 for a success"] = new(
            "php",
            "classin.php",
            "throw new Unknown('bad-answer', 'What came is no answer of ClassIn');",
            "return ['errno' => self::OK, 'error' => '', 'data' => null];",
            "200-without-envelope", "classin", "classin/register/existing-account", "could not do on a quiet day"),
        ["C# gives the account of somebody who left to whom the district gives the id"] = new(
            "csharp",
            "ClassIn.cs",
            "if (Known(item.Person.ExternalId) is { } known && IsSomebodyElse(known, item.Person))",
            "if (Known(item.Person.ExternalId) is { } known && known.Uid.Length == 0)",
            "sourcedId-reused", "classlink", "classlink/tombstone/withdrawn", "have another name"),
        ["C# reads the first page of a roster"] = new(
            "csharp",
            "ClassLink.cs",
            "while (users.Count < total);",
            "while (users.Count < 0);",
            null, "rosters", "classlink/page/maximum-limit", "users"),
    };

    /// <summary>The mistakes in a sample, by their names.</summary>
    protected static TheoryData<string> In(string sample) => [.. All.Where(one => one.Value.Sample == sample).Select(one => one.Key)];

    /// <summary>A scenario that rests on the rule fails, and says what is wrong.</summary>
    protected async Task IsNamedAsync(string name)
    {
        var mistake = All[name];
        var integration = $"stdio:{await copies.OfAsync(mistake, All.Values)}";
        var results = mistake.Hazard is { } hazard
            ? await gate.RunHazardsAsync(integration, (one, platform) => (one, platform) == (hazard, mistake.Place))
            : await gate.RunAsync(integration, mistake.Place);
        var failed = results.Where(result => result.Outcome == Outcome.Failed && result.Scenario.Tags.Contains(mistake.Rule)).ToList();
        Assert.Contains(failed.Select(GateTests.Told), told => told.Contains(mistake.Says, StringComparison.Ordinal));
    }
}

public sealed class PythonMistakeTests(Gate gate, MistakenCopies copies) : MistakeTests(gate, copies)
{
    public static TheoryData<string> Mistakes { get; } = In("python");

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task The_gate_names_the_mistake(string mistake) => IsNamedAsync(mistake);
}

public sealed class NodeMistakeTests(Gate gate, MistakenCopies copies) : MistakeTests(gate, copies)
{
    public static TheoryData<string> Mistakes { get; } = In("node");

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task The_gate_names_the_mistake(string mistake) => IsNamedAsync(mistake);
}

public sealed class PhpMistakeTests(Gate gate, MistakenCopies copies) : MistakeTests(gate, copies)
{
    public static TheoryData<string> Mistakes { get; } = In("php");

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task The_gate_names_the_mistake(string mistake) => IsNamedAsync(mistake);
}

public sealed class CSharpMistakeTests(Gate gate, MistakenCopies copies) : MistakeTests(gate, copies)
{
    public static TheoryData<string> Mistakes { get; } = In("csharp");

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task The_gate_names_the_mistake(string mistake) => IsNamedAsync(mistake);
}
