using YamlDotNet.RepresentationModel;

namespace Simulators.Gherkin.Tests.Outside;

/// <summary>
/// Cucumber's own test data (MIT), which is not part of this repository: the folder that holds <c>gherkin</c>,
/// <c>cucumber-expressions</c> and <c>tag-expressions</c> is named by SIMULATORS_ORACLES, or lies in shared/oracles beside it.
/// </summary>
static class OutsideData
{
    const string Absent = "(absent)";

    /// <returns>Names of files under a folder, relative to it, that end so; one name that says so when the folder is not there.</returns>
    public static TheoryData<string> Files(string folder, string pattern)
    {
        var root = Folder(folder);
        if (root is null) return [Absent];
        var files = Directory.GetFiles(root, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file));
        return [.. files.Order(StringComparer.Ordinal)];
    }

    /// <returns>The file's path; the test is skipped when the data is absent.</returns>
    public static string PathOf(string folder, string file)
    {
        var root = Folder(folder);
        if (root is null) Assert.Skip($"The outside data {folder} is not there: name the folder it lies in by SIMULATORS_ORACLES.");
        return Path.Combine(root!, file);
    }

    public static YamlNode Yaml(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    public static YamlNode? Member(this YamlNode node, string name) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    public static string Text(this YamlNode node, string name) => ((YamlScalarNode)node.Member(name)!).Value!;

    static string? Folder(string folder)
    {
        var roots = new List<string>();
        if (Environment.GetEnvironmentVariable("SIMULATORS_ORACLES") is { Length: > 0 } named) roots.Add(named);
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            roots.Add(Path.Combine(at.FullName, "shared", "oracles"));
        return roots.Select(root => Path.Combine(root, folder)).FirstOrDefault(Directory.Exists);
    }
}
