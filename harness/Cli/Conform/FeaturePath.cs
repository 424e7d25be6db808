using System.Globalization;

namespace Simulators.Cli.Conform;

/// <summary>One PATH[:LINE]... of the command line: a file or a folder, and the lines of a file's scenarios.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Lines">Lines of a file; none means all of it.</param>
sealed record FeaturePath(string Path, IReadOnlyList<int> Lines)
{
    /// <summary>Takes the lines off the end; a path that exists as it stands has none.</summary>
    public static FeaturePath Parse(string text)
    {
        var lines = new List<int>();
        var path = text;
        while (!Exists(path)
            && path.LastIndexOf(':') is var colon and > 0
            && int.TryParse(path.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            lines.Insert(0, line);
            path = path[..colon];
        }

        return new FeaturePath(path, lines);
    }

    /// <summary>The paths of the command line; <c>@FILE</c> stands for the paths in a file, one a line, as <c>rerun</c> writes it.</summary>
    /// <exception cref="ConformException">A path does not exist, or lines are asked of a folder.</exception>
    public static IReadOnlyList<FeaturePath> ParseAll(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Expand).Select(Parse).Select(Checked)];

    /// <summary>The feature files, in the order of their names.</summary>
    public IReadOnlyList<string> Files() => File.Exists(Path)
        ? [Path]
        : [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(IsFeature)
            .Order(StringComparer.Ordinal)];

    static bool IsFeature(string file) =>
        file.EndsWith(".feature", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".feature.md", StringComparison.OrdinalIgnoreCase);

    static IEnumerable<string> Expand(string text)
    {
        if (!text.StartsWith('@')) return [text];
        if (!File.Exists(text[1..])) throw new ConformException($"'{text[1..]}', the list of scenarios, does not exist.");
        return File.ReadAllLines(text[1..]).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Trim());
    }

    static FeaturePath Checked(FeaturePath path)
    {
        if (!Exists(path.Path)) throw new ConformException($"'{path.Path}' is neither a feature file nor a folder that exists.");
        if (path.Lines.Count > 0 && Directory.Exists(path.Path))
            throw new ConformException($"'{path.Path}' is a folder: a line can only be asked of a feature file.");
        return path;
    }

    static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);
}
