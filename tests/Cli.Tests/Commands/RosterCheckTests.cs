using System.Net;
using System.Text.Json;

namespace Simulators.Cli.Tests.Commands;

/// <summary>The whole way: files or a provider, the simulator in process, the report, the exit code.</summary>
public sealed class RosterCheckTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1.1", false)]
    [InlineData("1.2", true)]
    public async Task What_is_required_goes_through(string version, bool zip)
    {
        using var folder = new Folder();
        await GenerateAsync(folder, ["--share", "required", "--oneroster", version, .. zip ? new[] { "--zip" } : []]);
        var ended = await Cli.ProcessAsync("roster", "check", zip ? folder["oneroster.zip"] : folder.Path);
        Assert.Equal("", ended.Error);
        Assert.EndsWith("\nNothing would be lost or skipped.\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains($"OneRoster {version}: ", ended.Out, StringComparison.Ordinal);
        Assert.Equal(0, ended.Code);
    }

    [Fact]
    public async Task What_is_not_synced_is_told_in_every_format()
    {
        using var folder = new Folder();
        await GenerateAsync(folder);
        var ended = await Cli.ProcessAsync(
            "roster", "check", folder.Path, "--format", "text", "--format", $"json:{folder["report.json"]}", "--format", $"html:{folder["report.html"]}");
        Assert.Equal((1, ""), (ended.Code, ended.Error));

        var report = JsonElement.Parse(await File.ReadAllTextAsync(folder["report.json"], Stop));
        var records = report.GetProperty("records").EnumerateArray().ToList();
        var users = report.GetProperty("import").GetProperty("records").GetProperty("users").GetInt32();
        Assert.Equal(users, records.Count(record => Text(record, "kind") == "user"));
        var guardians = records.Where(record => Text(record, "sourcedId").StartsWith("g-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(guardians);
        Assert.All(guardians, guardian => Assert.Equal("skipped", Text(guardian, "action")));
        var mathematics = records.Where(record => Text(record, "kind") == "class" && Text(record, "sourcedId").Contains("-mat-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(mathematics);
        Assert.All(mathematics, one => Assert.Equal("skipped", Text(one, "action")));
        var lost = records.Count(record => Text(record, "action") is "skipped" or "removed");
        Assert.Equal(report.GetProperty("lost").GetInt32(), lost);
        Assert.EndsWith($"\n{lost} records would be lost or skipped.\n", ended.Out, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(folder["report.html"], Stop);
        Assert.All(guardians, guardian => Assert.Contains($"<code>{Text(guardian, "sourcedId")}</code>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_no_class_can_be_left_out_as_ClassLink_leaves_them_out()
    {
        using var folder = new Folder();
        await GenerateAsync(folder);
        var ended = await Cli.RunAsync("roster", "check", folder.Path, "--format", "json", "--enrolled-only");
        var ids = JsonElement.Parse(ended.Out).GetProperty("records").EnumerateArray().Select(record => Text(record, "sourcedId")).ToList();
        Assert.Contains("s-0000001", ids);
        Assert.DoesNotContain(ids, id => id.StartsWith("g-", StringComparison.Ordinal) || id.Contains("-lib-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_record_is_in_the_report_when_there_are_many()
    {
        using var folder = new Folder();
        await GenerateAsync(folder, "--students", "1500", "--force");
        var ended = await Cli.RunAsync("roster", "check", folder.Path, "--format", "json");
        var report = JsonElement.Parse(ended.Out);
        var ids = report.GetProperty("records").EnumerateArray().Select(record => $"{Text(record, "kind")} {Text(record, "sourcedId")}").ToList();
        Assert.True(ids.Count > 3000, $"{ids.Count}");
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var summary = report.GetProperty("summary").EnumerateObject().SelectMany(kind => kind.Value.EnumerateObject()).Sum(count => count.Value.GetInt64());
        Assert.Equal(summary, ids.Count);
    }

    [Fact]
    public async Task Faults_are_told_with_file_row_and_column()
    {
        using var folder = new Folder();
        await GenerateAsync(folder);
        var users = await File.ReadAllTextAsync(folder["users.csv"], Stop);
        await File.WriteAllTextAsync(folder["users.csv"], users.Replace(",administrator,", ",teecher,", StringComparison.Ordinal), Stop);
        var ended = await Cli.RunAsync("roster", "check", folder.Path);
        Assert.Equal((1, ""), (ended.Code, ended.Error));
        Assert.Matches(@"\n  users\.csv row 2, column role 'teecher': .+\n", ended.Out);
        Assert.Matches(@"\nThe files have \d+ faults?; nothing would be synced\.\n$", ended.Out);
    }

    [Fact]
    public async Task A_folder_without_a_roster_has_faults()
    {
        using var folder = new Folder();
        var ended = await Cli.RunAsync("roster", "check", folder.Path);
        Assert.Equal((1, ""), (ended.Code, ended.Error));
        Assert.Contains("manifest.csv", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_nobody_runs_is_not_reachable()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://{listener.LocalEndpoint}/ims/oneroster/v1p1";
        listener.Stop();
        var ended = await Cli.RunAsync("roster", "check", url, "--client-id", "a", "--client-secret", "b");
        Assert.Equal(4, ended.Code);
        Assert.StartsWith($"simulators: {url} cannot be pulled: ", ended.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.1", "v1p1")]
    [InlineData("1.2", "rostering/v1p2")]
    public async Task A_provider_is_pulled_with_its_credentials(string version, string path)
    {
        using var folder = new Folder();
        await GenerateAsync(folder, "--share", "required", "--oneroster", version);
        await using var provider = await Provider.StartAsync();
        var (url, clientId, clientSecret) = await provider.ImportAsync(folder.Path, Stop);
        var ended = await Cli.ProcessAsync(
            "roster", "check", $"{url}/ims/oneroster/{path}", "--version", version, "--client-id", clientId, "--client-secret", clientSecret);
        Assert.Equal("", ended.Error);
        Assert.Matches(@"\nusers +[1-9]", ended.Out);
        Assert.Equal(0, ended.Code);

        var refused = await Cli.RunAsync(
            "roster", "check", $"{url}/ims/oneroster/{path}", "--version", version, "--client-id", clientId, "--client-secret", "wrong");
        Assert.Equal(4, refused.Code);
        Assert.Contains("401", refused.Complaint, StringComparison.Ordinal);
    }

    static async Task GenerateAsync(Folder folder, params string[] more) =>
        Assert.Equal(0, (await Cli.RunAsync(["roster", "generate", "--seed", "7", .. more.Contains("--students") ? [] : new[] { "--students", "60" }, "--out", folder.Path, .. more])).Code);

    static string Text(JsonElement record, string member) => record.GetProperty(member).GetString()!;
}
