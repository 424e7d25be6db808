using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Features.Tests;

/// <summary>The features of this repository, parsed once.</summary>
static class FeatureFolder
{
    static readonly Lazy<IReadOnlyList<ParsedFeature>> Parsed = new(Parse);

    public static IReadOnlyList<ParsedFeature> All => Parsed.Value;

    static List<ParsedFeature> Parse()
    {
        var root = Root();
        var parser = new FeatureParser();
        return [.. Directory.EnumerateFiles(Path.Combine(root, "features"), "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => parser.Parse(new Source(
                Path.GetRelativePath(root, file), File.ReadAllText(file), "text/x.cucumber.gherkin+plain")))];
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulators.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Simulators.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
