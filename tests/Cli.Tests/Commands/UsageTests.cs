namespace Simulators.Cli.Tests.Commands;

/// <summary>A wrong command line costs one line on stderr and exit code 2.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("roster", "Required command was not provided.")]
    [InlineData("rooster", "Unrecognized command or argument 'rooster'")]
    [InlineData("roster generate --out x", "Option '--students' is required.")]
    [InlineData("roster generate --students 5", "Option '--out' is required.")]
    [InlineData("roster generate --students many --out x", "'many'")]
    [InlineData("roster generate --students 0 --out x", "--students must be from 1 to 9999999.")]
    [InlineData("roster generate --students 10000000 --out x", "--students must be from 1 to 9999999.")]
    [InlineData("roster generate --students 5 --out x --seed -1", "--seed must be from 0 to 9223372036854775807.")]
    [InlineData("roster generate --students 5 --out x --year 27", "--year must be from 1950 to 2200.")]
    [InlineData("roster generate --students 5 --out x --format xml", "'xml'")]
    [InlineData("roster generate --students 5 --out x --oneroster 1.0", "'1.0'")]
    [InlineData("roster check", "Required argument missing")]
    [InlineData("roster check /nowhere", "'/nowhere' is neither a folder nor a zip that exists, nor an http or https URL.")]
    [InlineData("roster check ftp://district.example/", "nor an http or https URL.")]
    [InlineData("roster check . --format pdf", "--format: 'pdf' is none of text, json, html.")]
    [InlineData("roster check . --format html:", "--format: 'html:' names no file after the colon.")]
    [InlineData("roster check . --format text --format json", "--format: only one report can go to standard output")]
    [InlineData("roster check . --format json:a --format html:a", "--format: two reports cannot go to the same file 'a'.")]
    [InlineData("roster check . --version 2", "'2'")]
    [InlineData("roster check http://127.0.0.1:9/x", "a provider needs --client-id and --client-secret")]
    [InlineData("roster check http://127.0.0.1:9/x --client-id a", "a provider needs --client-id and --client-secret")]
    public async Task Costs_one_line_and_exit_code_2(string words, string reason)
    {
        var ended = await Cli.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, ended.Code);
        Assert.StartsWith("simulators: ", ended.Complaint, StringComparison.Ordinal);
        Assert.Contains(reason, ended.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "roster")]
    [InlineData("roster --help", "generate")]
    [InlineData("roster generate --help", "one JSON Lines file for each collection")]
    [InlineData("roster check --help", "4 when the provider")]
    public async Task Help_is_no_mistake(string words, string told)
    {
        var ended = await Cli.RunAsync(words.Split(' '));
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains(told, ended.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_tells_its_version()
    {
        var ended = await Cli.ProcessAsync("--version");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+", ended.Out);
    }

    [Fact]
    public async Task A_path_that_cannot_be_written_costs_one_line()
    {
        var ended = await Cli.RunAsync("roster", "generate", "--students", "5", "--out", "/dev/null/roster");
        Assert.Equal(2, ended.Code);
        Assert.Contains("/dev/null/roster", ended.Complaint, StringComparison.Ordinal);
    }
}
