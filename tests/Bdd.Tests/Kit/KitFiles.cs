namespace Simulators.Bdd.Tests.Kit;

/// <summary>
/// The files of Cucumber's compatibility kit, which npm installs into <c>tests/Bdd.Tests/node</c> (<c>./test</c> does). Tests
/// that need them are skipped where they are missing, unless SIMULATORS_INTEROP is <c>required</c>.
/// </summary>
static class KitFiles
{
    const string Switch = "SIMULATORS_INTEROP";

    public static string Features => Path.Combine(Node, "node_modules", "@cucumber", "compatibility-kit", "features");

    static string Node => Path.Combine(ProjectFolder(), "node");

    public static string Of(string sample, string file) => Path.Combine(Features, sample, file);

    /// <summary>Feature files of a sample, in the order of their names.</summary>
    public static IReadOnlyList<string> FeaturesOf(string sample) =>
        [.. Directory.GetFiles(Path.Combine(Features, sample), "*.feature*").Order(StringComparer.Ordinal)];

    /// <summary>What the sample's run gets on its command line.</summary>
    public static string ArgumentsOf(string sample)
    {
        var path = Of(sample, sample + ".arguments.txt");
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
    }

    public static void Require()
    {
        if (Directory.Exists(Features)) return;
        var missing = $"Cucumber's compatibility kit is not there: run 'npm ci --prefix {Node}' to be held to it.";
        if (Environment.GetEnvironmentVariable(Switch) == "required") Assert.Fail(missing);
        Assert.Skip(missing);
    }

    static string ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "tests", "Bdd.Tests");
            if (Directory.Exists(project)) return project;
        }

        throw new DirectoryNotFoundException($"{AppContext.BaseDirectory} is not inside the repository.");
    }
}
