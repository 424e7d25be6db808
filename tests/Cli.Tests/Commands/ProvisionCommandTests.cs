using Simulators.Cli.Console;

namespace Simulators.Cli.Tests.Commands;

/// <summary><c>provision</c>, against a host of its own.</summary>
public sealed class ProvisionCommandTests : IDisposable
{
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
        var again = await RunAsync(provider.Origin.AbsoluteUri, "people.json", "--state", _folder["people.csv.state"], "--report", _folder["r.json"]);
        Assert.Equal((ExitCodes.Success, ""), (again.Code, again.Out));
        var report = await File.ReadAllTextAsync(_folder["r.json"]);
        Assert.Contains("\"outcome\": \"existing\"", report, StringComparison.Ordinal);
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
    public async Task A_target_that_is_none_is_told()
    {
        Write("people.csv", "externalId,email,firstName,lastName\np1,a@example.org,Ada,Lovelace\n");
        var (nobody, wrong) = (await RunAsync("http://127.0.0.1:9", "people.csv"), await RunAsync("http://127.0.0.1:9/x", "people.csv"));
        Assert.Equal((ExitCodes.NotReachable, ExitCodes.Usage), (nobody.Code, wrong.Code));
        Assert.Contains("does not answer", nobody.Complaint, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_folder["a.json"], """{"platforms":{"classin":{"baseUrl":"http://127.0.0.1:9","credentials":{"sid":"1"}}}}""");
        var account = await Cli.RunAsync("provision", _folder["people.csv"], "--platform", "classin", "--account", _folder["a.json"]);
        Assert.Contains("'secret' is missing", account.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_nobody_reaches_ends_with_4()
    {
        Write("people.csv", "externalId,email,firstName,lastName\np1,a@example.org,Ada,Lovelace\n");
        await File.WriteAllTextAsync(
            _folder["a.json"], """{"platforms":{"classin":{"baseUrl":"http://127.0.0.1:9","credentials":{"sid":"1","secret":"s"}}}}""");
        var ended = await Cli.RunAsync("provision", _folder["people.csv"], "--platform", "classin", "--account", _folder["a.json"]);
        Assert.Equal(ExitCodes.NotReachable, ended.Code);
        Assert.Contains("p1,rejected,,,,,unavailable,", ended.Out, StringComparison.Ordinal);
    }

    void Write(string name, string text) => File.WriteAllText(_folder[name], text);

    Task<Ended> RunAsync(string target, string file, params string[] more) =>
        Cli.RunAsync(["provision", _folder[file], "--platform", "classin", "--target", target, .. more]);
}
