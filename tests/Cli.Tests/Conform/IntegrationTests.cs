using System.Text.Json;

namespace Simulators.Cli.Tests.Conform;

/// <summary><c>conform --integration</c>: somebody's code is driven, and judged by what it did.</summary>
public sealed class IntegrationTests
{
    [Fact]
    public async Task The_reference_passes_and_is_driven_through_a_socket()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", Integrations.Feature), "--integration", "reference");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("2 passed", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Simulators 0", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_integration_does_not_offer_is_not_applicable_in_every_report_and_proves_nothing()
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", Integrations.Feature);
        var ended = await Cli.RunAsync(
            "conform", $"{path}:8", "--integration", folder.Script(Integrations.Liar), "--format", "progress",
            "--format", $"junit:{folder["r.xml"]}", "--format", $"json:{folder["r.json"]}");
        Assert.Equal(3, ended.Code);
        Assert.Contains("1 not applicable", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("passed", ended.Out, StringComparison.Ordinal);
        Assert.Contains("x 1 does not offer listGroups", await File.ReadAllTextAsync(folder["r.xml"]), StringComparison.Ordinal);
        Assert.Contains("not applicable", await File.ReadAllTextAsync(folder["r.json"]), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_an_integration_its_features_are_not_applicable()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("conform", folder.Write("a.feature", Integrations.Feature));
        Assert.Equal(3, ended.Code);
        Assert.Contains("2 not applicable", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reports_what_is_not_so_fails_and_its_standard_error_is_in_the_report()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync(
            "conform", folder.Write("a.feature", Integrations.Feature), "--integration", folder.Script(Integrations.Liar),
            "--format", "progress", "--format", $"message:{folder["r.ndjson"]}");
        Assert.Equal(1, ended.Code);
        Assert.Contains("The number of rows of Ada at ClassIn: expected 1, but there is 0.", ended.Out, StringComparison.Ordinal);
        Assert.Contains("1 not applicable, 1 failed", ended.Out, StringComparison.Ordinal);
        Assert.Contains(
            (await File.ReadAllLinesAsync(folder["r.ndjson"])).Select(line => JsonElement.Parse(line)),
            message => message.TryGetProperty("attachment", out var attachment)
                && attachment.TryGetProperty("fileName", out var name) && name.GetString() == "stderr.txt"
                && attachment.GetProperty("body").GetString()!.StartsWith("asked: {", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_dies_fails_with_the_exit_code_and_is_started_anew_for_the_next_scenario()
    {
        using var folder = new Folder();
        const string Twice = """
            Feature: Twice
              Scenario: One
                When the integration provisions "Ada" as a student at ClassIn
              Scenario: Two
                When the integration provisions "Ada" as a student at ClassIn
            """;
        var ended = await Cli.RunAsync(
            "conform", folder.Write("a.feature", Twice), "--integration", folder.Script(Integrations.Mortal), "--parallel", "1");
        Assert.Equal(1, ended.Code);
        Assert.Equal(2, ended.Out.Split("ended at provisionUser with exit code 9").Length - 1);
        Assert.Contains("2 failed", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_integration_that_is_not_there_fails_the_scenarios_and_not_the_run()
    {
        using var folder = new Folder();
        var path = folder.Write("a.feature", Integrations.Feature);
        var program = await Cli.RunAsync("conform", path, "--integration", "stdio:no-such-program");
        Assert.Equal(1, program.Code);
        Assert.Contains("stdio:no-such-program could not be started", program.Out, StringComparison.Ordinal);
        var url = await Cli.RunAsync("conform", path, "--integration", "http:http://127.0.0.1:9/");
        Assert.Equal(1, url.Code);
        Assert.Contains("gave no answer to describe", url.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--integration mine.py", "'mine.py' is none of reference, stdio:COMMAND and http:URL.")]
    [InlineData("--integration stdio:", "There is no command.")]
    [InlineData("--integration reference --integration-timeout 0", "--integration-timeout must be from 1 to 3600.")]
    [InlineData("--integration reference --target http://127.0.0.1:9/ --account x.json", "--integration goes with a simulator")]
    [InlineData("--capsules-unredacted", "--capsules-unredacted goes with --capsules DIR.")]
    public async Task A_wrong_command_line_costs_one_line_and_exit_code_2(string words, string reason)
    {
        var ended = await Cli.RunAsync(["conform", .. words.Split(' ')]);
        Assert.Equal(2, ended.Code);
        Assert.Contains(reason, ended.Complaint, StringComparison.Ordinal);
    }
}
