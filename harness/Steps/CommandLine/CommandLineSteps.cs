using System.Text.Json;

namespace Simulators.Steps.CommandLine;

/// <summary>Our own command line, and the files that it writes into the scenario's folder.</summary>
[Binding]
public sealed class CommandLineSteps(ICommandLine commandLine, WorkFolder folder)
{
    CommandEnd? _end;

    /// <summary>Runs a command: "roster generate --students 60 --out {here}/district"; {here} is the scenario's folder.</summary>
    [Given("the command line has run {string}")]
    [When("the command line runs {string}")]
    public async Task Runs(string command)
    {
        var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _end = await commandLine.RunAsync(
            [.. arguments.Select(argument => argument.Replace("{here}", folder.Path, StringComparison.Ordinal))]);
    }

    /// <summary>A file is there before the command runs.</summary>
    [Given("the command line finds the file {string}")]
    public void Finds(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Of(file))!);
        File.WriteAllText(folder.Of(file), "somebody else's");
    }

    /// <summary>One cell of a CSV file is changed before the command runs. Row 1 is the header.</summary>
    [Given("the file {string} says {string} for {word} in row {int}")]
    public void Says(string file, string value, string column, int row) => folder.Set(file, row, column, value);

    /// <summary>The command ended with this exit code.</summary>
    [Then("the command ends with {int}")]
    public void EndsWith(int code) => Expect.Equal(code, End.Code, $"The exit code of the command, which said: {End.Text}");

    /// <summary>The command wrote this somewhere, in any letter case.</summary>
    [Then("the command says {string}")]
    public void CommandSays(string part) => Expect.Contains(part, End.Text, "What the command said");

    /// <summary>Two folders have the same files with the same bytes.</summary>
    [Then("the folders {string} and {string} have the same files")]
    public void HaveTheSameFiles(string one, string other) =>
        Expect.SameItems(folder.Contents(one), folder.Contents(other), $"The files of {one} and {other}");

    /// <summary>Each of these rows of a CSV file has in another file a row of its sourcedId with the same value.</summary>
    [Then("each row of {string} whose {word} is {string} has the same {word} in {string}")]
    public void HasTheSame(string file, string column, string value, string same, string other)
    {
        var others = folder.Rows(other).ToDictionary(row => row["sourcedId"]);
        var rows = folder.Rows(file).Where(row => row[column] == value).ToList();
        Expect.True(rows.Count > 0, $"{file} has no row whose {column} is {value}.");
        foreach (var row in rows)
        {
            Expect.Equal(
                row[same],
                others.TryGetValue(row["sourcedId"], out var found) ? found[same] : null,
                $"The {same} of {row["sourcedId"]} in {other}");
        }
    }

    /// <summary>Every value of a column of a CSV file is in a column of another, in a row that has this value besides.</summary>
    [Then("each {word} of {string} is a {word} of {string} whose {word} is {string}")]
    public void EachIsIn(string column, string file, string otherColumn, string other, string condition, string value)
    {
        var known = folder.Rows(other).Where(row => row[condition] == value).Select(row => row[otherColumn]).ToHashSet();
        var missing = folder.Column(file, column).Where(one => !known.Contains(one)).ToList();
        Expect.Sequence([], missing, $"What {other} lacks of the {column} of {file}");
    }

    /// <summary>No value of a column is in both CSV files.</summary>
    [Then("no {word} is in {string} and in {string}")]
    public void NoneIsInBoth(string column, string file, string other)
    {
        Expect.True(folder.Column(file, column).Count > 0, $"{file} has no rows.");
        Expect.Sequence([], folder.Column(file, column).Intersect(folder.Column(other, column)), $"The {column} in both files");
    }

    /// <summary>A JSON report of roster check says this of all records with that in their sourcedId: created, skipped.</summary>
    [Then("the report {string} says {string} of every record whose sourcedId contains {string}")]
    public void ReportSays(string file, string action, string part)
    {
        var report = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(folder.Of(file)));
        var records = report.GetProperty("records").EnumerateArray()
            .Where(record => record.GetProperty("sourcedId").GetString()!.Contains(part, StringComparison.Ordinal))
            .ToList();
        Expect.True(records.Count > 0, $"The report has no record whose sourcedId contains {part}.");
        foreach (var record in records)
        {
            var would = record.GetProperty("action").GetString();
            Expect.Equal(action, would, $"What would happen to {record.GetProperty("sourcedId")}");
        }
    }

    CommandEnd End => _end ?? throw new ExpectationException("No command ran yet: \"the command line runs ...\".");
}
