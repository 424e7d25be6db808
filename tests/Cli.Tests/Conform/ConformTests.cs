using System.Text.Json;
using System.Xml.Linq;

namespace Simulators.Cli.Tests.Conform;

/// <summary><c>conform</c> as a user runs it: features, the simulator in process, reports, the exit code.</summary>
public sealed class ConformTests
{
    [Fact]
    public async Task Ends_with_0_when_all_passed()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", FeatureFiles.Passing));
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("1 passed", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_shows_the_exchange_the_rule_the_explanation_and_how_to_repeat_it()
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", FeatureFiles.Mixed);
        var ended = await Cli.RunAsync("conform", path, "--format", "pretty");
        Assert.Equal(1, ended.Code);
        foreach (var shown in (string[])["No such text", "/electa/User/Create", "electa/call/parameter-missing", "a.feature:20"])
            Assert.Contains(shown, ended.Out, StringComparison.Ordinal);
        var repeat = ended.Out.Split('\n').Select(line => line.Trim()).First(line => line.Contains("simulators conform", StringComparison.Ordinal));
        var again = repeat[repeat.IndexOf("conform", StringComparison.Ordinal)..].Split(' ');
        Assert.Contains("1 failed", (await Cli.RunAsync(again)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "A student is created")]
    [InlineData(6, "A student is created")]
    [InlineData(19, "Somebody without Email")]
    [InlineData(12, "Somebody without Email", "Somebody without FirstName")]
    [InlineData(1, "A student is created", "Somebody without Email", "Somebody without FirstName")]
    public async Task A_line_selects_the_scenario_that_it_lies_in(int line, params string[] names)
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", FeatureFiles.Mixed);
        Assert.Equal(names, await NamesAsync(folder, $"{path}:{line}"));
    }

    [Theory]
    [InlineData("--tags", "@smoke", "A student is created")]
    [InlineData("--tags", "not @smoke", "Somebody without Email", "Somebody without FirstName")]
    [InlineData("--name", "^Some.*Email", "Somebody without Email")]
    [InlineData("--level", "must", "A student is created")]
    [InlineData("--shard", "2/3", "Somebody without Email")]
    [InlineData("--order", "reverse", "Somebody without FirstName", "Somebody without Email", "A student is created")]
    public async Task Options_select_and_order(string option, string value, params string[] names)
    {
        using var folder = new Folder();
        Assert.Equal(names, await NamesAsync(folder, folder.Write("a.feature", FeatureFiles.Mixed), option, value));
    }

    [Fact]
    public async Task Shards_make_the_whole_together()
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", FeatureFiles.Mixed);
        var names = new List<string>();
        for (var i = 1; i <= 2; i++) names.AddRange(await NamesAsync(folder, path, "--shard", $"{i}/2"));
        Assert.Equal(["A student is created", "Somebody without Email", "Somebody without FirstName"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ends_with_3_when_nothing_is_selected()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", FeatureFiles.Passing), "--tags", "@none");
        Assert.Equal(3, ended.Code);
    }

    [Fact]
    public async Task Ends_with_4_when_a_feature_does_not_parse_and_says_where()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", "Feature: F\n  Scenario: S\n    Given x\n    Hello\n"));
        Assert.Equal(4, ended.Code);
        Assert.Contains("(4:5)", ended.Out + ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_5_when_a_step_is_undefined_and_names_the_nearest()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", FeatureFiles.Misspelt));
        Assert.Equal(5, ended.Code);
        Assert.Contains("an account at Electa", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_is_run_again_from_the_rerun_file()
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", FeatureFiles.Mixed);
        await Cli.RunAsync("conform", path, "--format", $"rerun:{folder["failed.txt"]}");
        Assert.Equal(["Somebody without FirstName"], await NamesAsync(folder, "@" + folder["failed.txt"]));
    }

    [Fact]
    public async Task Reports_go_to_their_files_side_by_side()
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", FeatureFiles.Mixed);
        await Cli.RunAsync(
            "conform", path, "--format", "progress", "--format", $"junit:{folder["r.xml"]}", "--format", $"html:{folder["r.html"]}",
            "--format", $"message:{folder["r.ndjson"]}");
        Assert.Equal(3, XDocument.Load(folder["r.xml"]).Descendants("testcase").Count());
        Assert.Single(XDocument.Load(folder["r.xml"]).Descendants("failure"));
        Assert.Contains("electa/call/parameter-missing", await File.ReadAllTextAsync(folder["r.html"]), StringComparison.Ordinal);
        Assert.All(await File.ReadAllLinesAsync(folder["r.ndjson"]), line => Assert.Single(JsonElement.Parse(line).EnumerateObject()));
    }

    [Fact]
    public async Task A_baseline_excuses_a_failure_until_its_scenario_passes()
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", FeatureFiles.Mixed);
        string Entry(string name) => $$"""[{"scenario":"{{path}}:{{name}}","reason":"known","owner":"Ada","expires":"8999-01-01"}]""";
        var excused = folder.Write("excused.json", Entry("Somebody without FirstName").Replace(path, Relative(path), StringComparison.Ordinal));
        var stale = folder.Write("stale.json", Entry("A student is created").Replace(path, Relative(path), StringComparison.Ordinal));
        Assert.Equal(0, (await Cli.RunAsync("conform", path, "--baseline", excused)).Code);
        var ended = await Cli.RunAsync("conform", path, "--baseline", stale);
        Assert.Equal(1, ended.Code);
        Assert.Contains("A student is created", ended.Out + ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("50", 1)]
    public async Task Too_little_rule_coverage_fails(string wanted, int code)
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", FeatureFiles.Passing), "--min-rule-coverage", wanted);
        Assert.Equal(code, ended.Code);
    }

    [Fact]
    public async Task A_dry_run_matches_steps_and_calls_nobody()
    {
        using var folder = new Folder();
        Assert.Equal(0, (await Cli.RunAsync("conform", folder.Write("a.feature", FeatureFiles.Mixed), "--dry-run")).Code);
        Assert.Equal(5, (await Cli.RunAsync("conform", folder.Write("b.feature", FeatureFiles.Misspelt), "--dry-run")).Code);
    }

    [Fact]
    public async Task Two_simulators_do_not_differ()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", FeatureFiles.Passing), "--against", "simulator");
        Assert.Equal(0, ended.Code);
        Assert.Contains("0 of 1 rules differ.", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--tags", "@a and", "--tags: ")]
    [InlineData("--name", "(", "--name: ")]
    [InlineData("--level", "perhaps", "MUST, SHOULD or INFO")]
    [InlineData("--shard", "3/2", "--shard: '3/2' is no I/N")]
    [InlineData("--order", "sideways", "--order: ")]
    [InlineData("--format", "paper", "there is no report \"paper\"")]
    [InlineData("--baseline", "nowhere.json", "'nowhere.json' does not exist")]
    [InlineData("--min-rule-coverage", "101", "from 0 to 100")]
    [InlineData("--target", "ftp://x", "neither simulator nor")]
    [InlineData("--target", "http://127.0.0.1:9", "does not answer")]
    [InlineData("--account", "a.json", "--account goes with --target URL")]
    [InlineData("--steps", "nowhere.dll", "--steps nowhere.dll")]
    [InlineData("--parallel", "0", "--parallel")]
    public async Task A_wrong_option_is_one_line_and_ends_with_2(string option, string value, string says)
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", FeatureFiles.Passing), option, value);
        Assert.Equal(2, ended.Code);
        Assert.Contains(says, ended.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_ends_with_2()
    {
        var ended = await Cli.RunAsync("conform", "nowhere.feature:3");
        Assert.Equal(2, ended.Code);
        Assert.Contains("nowhere.feature", ended.Complaint, StringComparison.Ordinal);
    }

    static async Task<IReadOnlyList<string>> NamesAsync(Folder folder, params string[] args)
    {
        await Cli.RunAsync(["conform", .. args, "--parallel", "1", "--format", $"json:{folder["names.json"]}"]);
        var report = JsonElement.Parse(await File.ReadAllTextAsync(folder["names.json"]));
        return [.. report.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetProperty("name").GetString()!)];
    }

    static string Relative(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
