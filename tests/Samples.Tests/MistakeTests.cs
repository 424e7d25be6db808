using System.Diagnostics;
using Simulators.Interop.Processes;
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
public sealed class MistakeTests(Gate gate)
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

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_gate_names_the_mistake(string name)
    {
        var mistake = All[name];
        var folder = Directory.CreateTempSubdirectory("simulators-mistake-");
        var integration = $"stdio:{await MakeAsync(mistake, folder.FullName)}";
        var results = mistake.Hazard is { } hazard
            ? await gate.RunHazardsAsync(integration, (one, platform) => (one, platform) == (hazard, mistake.Place))
            : await gate.RunAsync(integration, mistake.Place);
        var failed = results.Where(result => result.Outcome == Outcome.Failed && result.Scenario.Tags.Contains(mistake.Rule)).ToList();
        Assert.Contains(failed.Select(GateTests.Told), told => told.Contains(mistake.Says, StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    /// <summary>Copies the sample with the mistake in it.</summary>
    /// <returns>The copy's command line.</returns>
    static async Task<string> MakeAsync(Mistake mistake, string folder)
    {
        var sample = Sample.All[mistake.Sample];
        foreach (var file in Directory.EnumerateFiles(Repository.File("samples", mistake.Sample)))
        {
            // The lock file is of the project among its neighbours.
            if (Path.GetFileName(file) != "packages.lock.json") File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var made = Path.Combine(folder, mistake.File);
        var parts = (await File.ReadAllTextAsync(made, TestContext.Current.CancellationToken)).Split(mistake.Find);
        Assert.True(parts.Length == 2, $"{mistake.File} has not once: {mistake.Find}");
        await File.WriteAllTextAsync(made, parts[0] + mistake.Replace + parts[1], TestContext.Current.CancellationToken);
        return mistake.Sample == "csharp"
            ? (sample with { File = await BuildAsync(folder) }).CommandLine()
            : (sample with { File = Path.Combine(folder, Path.GetFileName(sample.File)) }).CommandLine();
    }

    /// <summary>With the settings that the project has from the folders above it.</summary>
    static async Task<string> BuildAsync(string folder)
    {
        string[] build =
        [
            "build", folder, "-c", "Release", "-o", Path.Combine(folder, "built"), "-nologo", "-v", "quiet", "-nodeReuse:false",
            "-p:TargetFramework=net10.0", "-p:Nullable=enable", "-p:ImplicitUsings=enable", "-p:InvariantGlobalization=true",
            "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false",
        ];
        using var process = Process.Start(Programs.Start("dotnet", build))!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"The copy does not compile: {said}{await errors}");
        return Path.Combine(folder, "built", "SchoolSync.dll");
    }
}
