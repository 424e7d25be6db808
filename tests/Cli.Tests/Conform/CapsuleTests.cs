using System.Text.Json.Nodes;

namespace Simulators.Cli.Tests.Conform;

/// <summary>What a failed scenario leaves, and what <c>replay-capsule</c> makes of it.</summary>
public sealed class CapsuleTests
{
    const string Failing = """
        Feature: Failing
          Scenario: A lost answer
            Given the school has these people:
              | name | phone       | first name | last name | password  |
              | Zoë  | 13812345678 | Zoë        | O'Hara    | geheim-99 |
            And ClassIn loses the answer to the next call of "register"
            When the integration provisions "Zoë" as a student at ClassIn
            Then it reports rejected

          Scenario: Time passes
            Given the integration has provisioned "Ada" as a student at Electa
            When 21 minutes pass
            And the integration provisions "Ben" as a student at Electa
            Then it reports rejected

          Scenario: A roster
            Given a roster with a French class
            And StudentGroups answers the next call of "students.create" after 300 milliseconds
            When the integration syncs the roster to StudentGroups
            Then it reports rejected

          Scenario: Nothing wrong
            When the integration provisions "Ada" as a student at Electa
            Then it reports created
        """;

    static readonly string[] Files =
        ["failing-a-lost-answer.capsule.json", "failing-a-roster.capsule.json", "failing-time-passes.capsule.json"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_scenario_that_failed_leaves_one_and_its_replay_is_answered_the_same(bool unredacted)
    {
        using var folder = new Folder();
        string[] more = unredacted ? ["--capsules-unredacted"] : [];
        var ended = await RunAsync(folder, more);
        Assert.Equal(1, ended.Code);
        Assert.Equal(Files, Directory.GetFiles(folder["capsules"]).Select(Path.GetFileName).Order());
        foreach (var file in Files)
        {
            Assert.Contains($"replay-capsule {Path.Combine(folder["capsules"], file)}", ended.Error, StringComparison.Ordinal);
            var replay = await Cli.RunAsync("replay-capsule", Path.Combine(folder["capsules"], file));
            Assert.True(replay.Code == 0, replay.Out + replay.Error);
            Assert.Contains("all answered the same", replay.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(" 0 requests", replay.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task People_are_not_in_it_unless_that_is_asked_for()
    {
        using var folder = new Folder();
        await RunAsync(folder);
        var redacted = await File.ReadAllTextAsync(Path.Combine(folder["capsules"], Files[0]));
        await RunAsync(folder, "--capsules-unredacted");
        var whole = await File.ReadAllTextAsync(Path.Combine(folder["capsules"], Files[0]));
        foreach (var personal in (string[])["13812345678", "geheim-99", "Hara"])
        {
            Assert.Contains(personal, whole, StringComparison.Ordinal);
            Assert.DoesNotContain(personal, redacted, StringComparison.Ordinal);
        }

        foreach (var encoded in (string[])["Zoë", "Zo%C3%AB", "Zo\\u00EB"])
            Assert.DoesNotContain(encoded, redacted, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("nickname=", redacted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_the_version_seed_faults_verdict_and_what_happened()
    {
        using var folder = new Folder();
        await RunAsync(folder);
        var capsule = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder["capsules"], Files[0])))!;
        Assert.Equal(1, (int)capsule["version"]!);
        Assert.StartsWith("sandbox-", (string)capsule["seed"]!, StringComparison.Ordinal);
        Assert.Equal("failed", (string)capsule["scenario"]!["verdict"]!);
        Assert.Contains("expected Rejected", (string)capsule["scenario"]!["message"]!, StringComparison.Ordinal);
        Assert.NotNull(capsule["snapshot"]!["clock"]);
        Assert.Contains("\"struck\":1", capsule["faults"]!.ToJsonString(), StringComparison.Ordinal);
        var events = capsule["events"]!.AsArray();
        Assert.Contains(events, happened => (string?)happened!["change"]?["path"] == "faults");
        Assert.Contains(events, happened => (string?)happened!["exchange"]?["outcome"] == "faulted");
    }

    [Fact]
    public async Task An_answer_that_is_another_now_is_shown_and_ends_with_1()
    {
        using var folder = new Folder();
        await RunAsync(folder);
        var file = Path.Combine(folder["capsules"], Files[2]);
        var capsule = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        var exchange = capsule["events"]!.AsArray().Select(happened => happened!["exchange"]).Last(one => one is not null)!;
        exchange["answer"]!["text"] = "<User>as an older build had it</User>";
        await File.WriteAllTextAsync(file, capsule.ToJsonString());
        var ended = await Cli.RunAsync("replay-capsule", file);
        Assert.Equal(1, ended.Code);
        Assert.Contains("1 answered differently", ended.Out, StringComparison.Ordinal);
        Assert.Contains("then: 200 <User>as an older build had it</User>", ended.Out, StringComparison.Ordinal);
        Assert.Contains("now:  200 <", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("no json", "is no capsule as conform --capsules writes it")]
    [InlineData("[]", "it has no version")]
    [InlineData("""{"version":1}""", "is no capsule")]
    [InlineData("""{"version":2,"anything":[]}""", "has version 2; this build reads up to 1")]
    public async Task What_is_no_capsule_costs_one_line_and_exit_code_2(string? content, string reason)
    {
        using var folder = new Folder();
        if (content is not null) await File.WriteAllTextAsync(folder["x.json"], content);
        var ended = await Cli.RunAsync("replay-capsule", folder["x.json"]);
        Assert.Equal(2, ended.Code);
        Assert.Contains(reason, ended.Complaint, StringComparison.Ordinal);
    }

    static Task<Ended> RunAsync(Folder folder, params string[] more) => Cli.RunAsync(
        [
            "conform", folder.Write("a.feature", Failing), "--integration", "reference", "--format", $"junit:{folder["r.xml"]}",
            "--capsules", folder["capsules"], .. more,
        ]);
}
