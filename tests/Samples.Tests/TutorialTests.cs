using System.Text.RegularExpressions;
using Simulators.Interop.Processes;
using Simulators.Reports.Model;

namespace Simulators.Samples.Tests;

/// <summary>
/// What samples/README.md has a newcomer do is done here, with its very blocks: the mistake is named, and the mend mends.
/// </summary>
public sealed partial class TutorialTests(Gate gate)
{
    const string Rule = "classin/register/existing-account";

    static readonly string Text = File.ReadAllText(Repository.File("samples", "README.md"));

    [Fact]
    public async Task The_planted_mistake_is_named_by_its_rule_and_the_mend_passes()
    {
        using var folder = new ScratchFolder();
        var blocks = Blocks().Matches(Text).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(4, blocks.Count);
        var (script, adapter, add, lines) = (blocks[0], blocks[1], blocks[2], blocks[3]);
        var results = await RunAsync(folder.Path, script, adapter);
        var failed = results.Where(result => result.Outcome != Outcome.Passed).ToList();
        Assert.Equal(
            Shown().Matches(Text).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}").Order(),
            failed.Select(result => $"{Path.GetFileName(result.Scenario.Feature.Uri)} {result.Scenario.Name}").Order());
        Assert.Contains(
            failed.Where(result => result.Scenario.Tags.Contains(Rule)).SelectMany(result => result.Last.Steps),
            step => step.Message?.Contains("135", StringComparison.Ordinal) == true);

        var mended = script[..script.IndexOf("    def add(", StringComparison.Ordinal)] + add;
        GateTests.ExpectPassed(await RunAsync(folder.Path, mended, Uid().Replace(adapter, lines)));
    }

    async Task<IReadOnlyList<ScenarioResult>> RunAsync(string folder, string script, string adapter)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "sync.py"), script, TestContext.Current.CancellationToken);
        var file = Path.Combine(folder, "adapter.py");
        await File.WriteAllTextAsync(file, adapter, TestContext.Current.CancellationToken);
        return await gate.RunAsync($"stdio:\"{Sample.All["python"].Program()}\" \"{file}\"", "classin-people");
    }

    /// <summary>A block of Python, without its first line, which says where it goes.</summary>
    [GeneratedRegex(@"^```python\n# mine/[^\n]*\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^ *uid = classin\.add\(.*\n.*\n", RegexOptions.Multiline)]
    private static partial Regex Uid();

    /// <summary>What the page shows of the gate's words: the file and the name of a scenario that fails.</summary>
    [GeneratedRegex(@"^failed features/integration/([\w-]+\.feature):\d+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
