using System.Text.Json;
using Simulators.Kernel.Platforms;

namespace Simulators.Architecture.Tests;

/// <summary>A reviewer who knows one platform's project finds their way in all.</summary>
public sealed class AnatomyTests
{
    const int LongestFile = 400;
    const int LongestProgram = 60;

    public static TheoryData<string> Platforms => Repository.PlatformNames;

    [Theory]
    [MemberData(nameof(Platforms))]
    public void A_platform_has_the_parts_that_all_have(string platform)
    {
        var folder = Repository.FolderOf(Repository.Named(platform));
        string[] files = [$"{folder}Platform.cs", $"{folder}.csproj", "Errors.cs", "README.md", "errors.json"];
        string[] folders = ["Surface", "Rules", "Wire", "State", "rules"];
        var missing = files.Where(file => !File.Exists(Below(file)))
            .Concat(folders.Where(part => !Directory.Exists(Below(part)) || !Directory.EnumerateFileSystemEntries(Below(part)).Any()));
        Findings.None(missing);

        string Below(string part) => Repository.PathOf("simulator", "Platforms", folder, part);
    }

    [Fact]
    public void Every_folder_of_a_platform_is_a_platform_of_the_host() =>
        Assert.Equal(
            Repository.Platforms.Select(Repository.FolderOf).Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.PathOf("simulator", "Platforms")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Platforms))]
    public void A_platform_has_a_name_for_its_path_and_operations_of_its_own(string platform)
    {
        var found = Repository.Named(platform);
        Assert.Matches("^[a-z]+$", found.Name);
        Assert.Equal(found.Name, Repository.FolderOf(found).ToLowerInvariant());
        Assert.Contains(found.Schema.Tables, table => !table.Internal);
        Findings.NoneTwice(found.Schema.Tables.Select(table => table.Name));
        Findings.NoneTwice(found.Schema.Sequences.Select(sequence => sequence.Name));
        Findings.NoneTwice(found.Dashboard.Select(action => action.Name));
        Assert.All(found.Dashboard, action => Assert.NotEmpty(action.Meaning));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Credentials_are_the_same_in_every_run_and_differ_by_sandbox(string platform)
    {
        var found = Repository.Named(platform);
        Assert.Equal(Written(found.Issue(3, 77)), Written(found.Issue(3, 77)));
        Findings.NoneTwice(Enumerable.Range(0, 1000).Select(number => found.Issue(number, number).Selector));
        Assert.NotEqual(Written(found.Issue(3, 77)), Written(found.Issue(3, 78)));
    }

    [Fact]
    public void The_host_begins_with_a_short_program()
    {
        var lines = File.ReadAllLines(Repository.PathOf("simulator", "Host", "Program.cs")).Length;
        Assert.InRange(lines, 1, LongestProgram);
    }

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        var sources = Repository.Sources("simulator").Concat(Repository.Sources("tests")).ToList();
        Assert.NotEmpty(sources);
        Findings.None(sources
            .Select(file => (Name: Repository.Relative(file), Lines: File.ReadAllLines(file).Length))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Name}: {file.Lines} lines"));
    }

    static string Written(Credentials credentials) => $"{credentials.Selector} {JsonSerializer.Serialize(credentials.Values)}";
}
