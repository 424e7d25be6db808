namespace Simulators.Cli.Tests.Commands;

public sealed class RosterGenerateTests
{
    [Fact]
    public async Task Writes_a_district_and_says_how_much_of_what()
    {
        using var folder = new Folder();
        var ended = await Cli.ProcessAsync("roster", "generate", "--students", "30", "--seed", "4", "--out", folder["new/district"]);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Matches(@"demographics\.csv +30\n", ended.Out);
        Assert.Equal(
            ["academicSessions.csv", "classes.csv", "courses.csv", "demographics.csv", "enrollments.csv", "manifest.csv", "orgs.csv", "users.csv"],
            Directory.GetFiles(folder["new/district"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Options_choose_the_format_the_version_the_year_and_what_is_shared()
    {
        using var folder = new Folder();
        Assert.Equal(0, (await GenerateAsync(folder, "json", "--format", "json", "--oneroster", "1.2", "--year", "2031")).Code);
        Assert.StartsWith("2030-08-01", JsonOf(folder["json/users.jsonl"]).GetProperty("dateLastModified").GetString(), StringComparison.Ordinal);
        Assert.True(JsonOf(folder["json/users.jsonl"]).TryGetProperty("roles", out _));
        Assert.Equal(0, (await GenerateAsync(folder, "csv", "--oneroster", "1.2", "--share", "required")).Code);
        Assert.True(File.Exists(folder["csv/roles.csv"]));
        Assert.DoesNotContain("guardian", await File.ReadAllTextAsync(folder["csv/roles.csv"]), StringComparison.Ordinal);
        Assert.Equal(0, (await GenerateAsync(folder, "zip", "--zip")).Code);
        Assert.Equal(["oneroster.zip"], Directory.GetFiles(folder["zip"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_left_alone_without_force()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder["users.jsonl"], "mine");
        await File.WriteAllTextAsync(folder["notes.txt"], "mine");
        var refused = await GenerateAsync(folder, "");
        Assert.Equal(2, refused.Code);
        Assert.Contains("is not empty; --force writes into it.", refused.Complaint, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);

        Assert.Equal(0, (await GenerateAsync(folder, "", "--force")).Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["notes.txt"]));
        Assert.False(File.Exists(folder["users.jsonl"]), "the roster that was there is gone, whatever its format");
        Assert.True(File.Exists(folder["users.csv"]));
    }

    [Fact]
    public async Task A_file_is_no_folder()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder["file"], "");
        var ended = await GenerateAsync(folder, "file", "--force");
        Assert.Equal(2, ended.Code);
        Assert.Contains("is a file.", ended.Complaint, StringComparison.Ordinal);
    }

    static Task<Ended> GenerateAsync(Folder folder, string name, params string[] more) =>
        Cli.RunAsync(["roster", "generate", "--students", "12", "--out", folder[name], .. more]);

    static System.Text.Json.JsonElement JsonOf(string file) => System.Text.Json.JsonElement.Parse(File.ReadLines(file).First());
}
