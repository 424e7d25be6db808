using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Simulators.Cli.Console;

namespace Simulators.Cli.Tests.Commands;

/// <summary><c>provision</c>, against a host of its own.</summary>
public sealed class ProvisionCommandTests : IDisposable
{
#pragma warning disable RS0030 // a process of its own is waited for
    static readonly TimeProvider Wall = TimeProvider.System;
#pragma warning restore RS0030

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Brings_people_reports_each_and_goes_on_where_it_was()
    {
        await using var provider = await Provider.StartAsync();
        Write("people.csv", "externalId,email,firstName,lastName,role\np1,a@example.org,Ada,=Lovelace,\np2,,Tom,Tall,teacher\n");
        var ended = await RunAsync(provider.Origin.AbsoluteUri, "people.csv");
        Assert.Equal(ExitCodes.Finding, ended.Code);
        var lines = ended.Out.TrimEnd('\n').Split('\n');
        Assert.Equal("externalId,outcome,role,userId,loginName,initialPassword,error,message", lines[0]);
        Assert.StartsWith("p1,created,student,", lines[1], StringComparison.Ordinal);
        Assert.Contains("p2,rejected,,,,,invalid,", lines[2], StringComparison.Ordinal);
        Assert.Equal("2 people: 1 created, 1 rejected", ended.Error.TrimEnd('\n'));

        Write("people.json", """[{"externalId":"p1","email":"a@example.org","firstName":"Ada","lastName":"Lovelace"}]""");
        var again = await RunAsync(
            provider.Origin.AbsoluteUri, "people.json", "--state", _folder["people.csv.state"], "--report", _folder["r.json"]);
        Assert.Equal((ExitCodes.Success, ""), (again.Code, again.Out));
        var report = await File.ReadAllTextAsync(_folder["r.json"]);
        Assert.Contains("\"outcome\": \"updated\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("initialPassword", report, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["r.json"]));
    }

    [Theory]
    [InlineData("externalId,firstName\np1,Ada\n", "has no column lastName")]
    [InlineData("externalId,firstName,lastName,mail\np1,Ada,L,x\n", "the column 'mail' is none of")]
    [InlineData("externalId,firstName,lastName\np1,Ada\n", "line 2: it has 2 cells, and 3 columns were named")]
    [InlineData("externalId,firstName,lastName\np1,,L\n", "line 2: firstName is empty")]
    [InlineData("externalId,firstName,lastName,role\np1,A,L,boss\n", "line 2: 'boss' is no role")]
    [InlineData("externalId,firstName,lastName\n", "has no people in it")]
    [InlineData("", "is empty")]
    [InlineData("externalId,firstName,lastName\n\"p1,A,L\n", "quotation mark")]
    public async Task A_file_that_cannot_be_used_is_told_in_one_line_and_nothing_is_sent(string text, string complaint)
    {
        Write("people.csv", text);
        var ended = await RunAsync("http://127.0.0.1:9", "people.csv");
        Assert.Equal(ExitCodes.Usage, ended.Code);
        Assert.Contains(complaint, ended.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"externalId":"p1"}""", "is no JSON array")]
    [InlineData("""[{"externalId":"p1","firstName":"A","lastName":["x"]}]""", "person 1: 'lastName' is no text")]
    [InlineData("""[{"externalId":"p1","firstName":"A","surname":"x"}]""", "person 1: 'surname' is none of")]
    [InlineData("[", "is no JSON")]
    public async Task So_is_a_JSON_file(string text, string complaint)
    {
        Write("people.json", text);
        var ended = await RunAsync("http://127.0.0.1:9", "people.json");
        Assert.Equal(ExitCodes.Usage, ended.Code);
        Assert.Contains(complaint, ended.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_ends_with_130_and_the_same_command_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It sends a signal.");
        await using var provider = await Provider.StartAsync();
        using var admin = new HttpClient { BaseAddress = provider.Origin };
        const string slow =
            """{"match":{"platform":"electa","operation":"User/Create"},"effect":{"when":"before","delay":"PT0.5S"}}""";
        using var planned = await admin.PostAsync(
            new Uri("/__admin/faults", UriKind.Relative), new StringContent(slow, Encoding.UTF8, "application/json"));
        Assert.True(planned.IsSuccessStatusCode);
        var people = Enumerable.Range(1, 60).Select(i => $"p{i},p{i}@example.org,Ada,Number {i}");
        Write("people.csv", "externalId,email,firstName,lastName\n" + string.Join('\n', people) + "\n");
        var target = provider.Origin.AbsoluteUri;
        string[] args = ["provision", _folder["people.csv"], "--platform", "electa", "--target", target, "--workers", "2"];
        using var first = Start(args);
        await UntilAsync(async () => await UsersAsync(admin) > 5);
        using var kill = Process.Start("kill", ["-INT", first.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await first.WaitForExitAsync();
        Assert.Equal(ExitCodes.Interrupted, first.ExitCode);
        Assert.Contains(
            "the same command goes on from there", await first.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.InRange(await UsersAsync(admin), 6, 59);
        using var removed = await admin.DeleteAsync(new Uri("/__admin/faults", UriKind.Relative));
        var again = await Cli.RunAsync(args);
        Assert.Equal(ExitCodes.Success, again.Code);
        Assert.Contains("going on with a run that broke off", again.Error, StringComparison.Ordinal);
        Assert.Equal(60, again.Out.Split('\n').Count(line => line.Contains(",created,student,", StringComparison.Ordinal)));
        Assert.Equal(61, await UsersAsync(admin));
    }

    [Fact]
    public async Task A_target_that_is_none_is_told()
    {
        Write("people.csv", "externalId,email,firstName,lastName\np1,a@example.org,Ada,Lovelace\n");
        var (nobody, wrong) = (
            await RunAsync("http://127.0.0.1:9", "people.csv"), await RunAsync("http://127.0.0.1:9/x", "people.csv"));
        Assert.Equal((ExitCodes.NotReachable, ExitCodes.Usage), (nobody.Code, wrong.Code));
        Assert.Contains("does not answer", nobody.Complaint, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            _folder["a.json"], """{"platforms":{"classin":{"baseUrl":"http://127.0.0.1:9","credentials":{"sid":"1"}}}}""");
        var account = await Cli.RunAsync(
            "provision", _folder["people.csv"], "--platform", "classin", "--account", _folder["a.json"]);
        Assert.Contains("'secret' is missing", account.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_nobody_reaches_ends_with_4()
    {
        Write("people.csv", "externalId,email,firstName,lastName\np1,a@example.org,Ada,Lovelace\n");
        await File.WriteAllTextAsync(
            _folder["a.json"],
            """{"platforms":{"classin":{"baseUrl":"http://127.0.0.1:9","credentials":{"sid":"1","secret":"s"}}}}""");
        var ended = await Cli.RunAsync(
            "provision", _folder["people.csv"], "--platform", "classin", "--account", _folder["a.json"]);
        Assert.Equal(ExitCodes.NotReachable, ended.Code);
        Assert.Contains("p1,rejected,,,,,unavailable,", ended.Out, StringComparison.Ordinal);
    }

    static Process Start(string[] args) =>
        // What runs these tests may ignore the signal (a shell's background does), and children inherit that.
        Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(ExitCodes).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    static async Task<int> UsersAsync(HttpClient admin) =>
        (await admin.GetFromJsonAsync<JsonElement>(new Uri("/__admin/state/electa/users?limit=1", UriKind.Relative)))
        .GetProperty("total").GetInt32();

    static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(TimeSpan.FromMilliseconds(50), Wall, TestContext.Current.CancellationToken);
    }

    void Write(string name, string text) => File.WriteAllText(_folder[name], text);

    Task<Ended> RunAsync(string target, string file, params string[] more) =>
        Cli.RunAsync(["provision", _folder[file], "--platform", "classin", "--target", target, .. more]);
}
