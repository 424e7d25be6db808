using Simulators.Steps.ClassLink;

namespace Simulators.Steps.CommandLine;

/// <summary>The folder that a scenario's commands write into; it goes with the scenario.</summary>
public sealed class WorkFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulators-");

    public string Path => _folder.FullName;

    /// <summary>The whole path of a file or folder in it.</summary>
    public string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The rows of a CSV file, by its headers.</summary>
    public IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        Expect.True(File.Exists(Of(file)), $"There is no file {file}. There are: {string.Join(", ", Names())}.");
        var lines = File.ReadAllLines(Of(file)).Where(line => line.Length > 0).Select(CsvLine.Split).ToList();
        return [.. lines.Skip(1).Select(row => lines[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>One column of a CSV file.</summary>
    public IReadOnlyList<string> Column(string file, string name) =>
        [.. Rows(file).Select(row => Expect.Present(row.GetValueOrDefault(name), $"The column {name} of {file}"))];

    /// <summary>Changes one cell of a CSV file. Row 1 is the header, as a spreadsheet counts.</summary>
    public void Set(string file, int row, string column, string value)
    {
        var lines = File.ReadAllLines(Of(file));
        var at = Array.IndexOf(CsvLine.Split(lines[0]), column);
        Expect.True(at >= 0 && row > 1 && row <= lines.Length, $"{file} has no column {column}, or no row {row}.");
        var cells = CsvLine.Split(lines[row - 1]);
        cells[at] = value;
        lines[row - 1] = CsvLine.Of(cells);
        File.WriteAllLines(Of(file), lines);
    }

    /// <summary>The files of a folder and their bytes.</summary>
    public IEnumerable<string> Contents(string folder) =>
        from file in Directory.EnumerateFiles(Of(folder), "*", SearchOption.AllDirectories)
        select $"{System.IO.Path.GetRelativePath(Of(folder), file)} {Convert.ToBase64String(File.ReadAllBytes(file))}";

    public void Dispose() => _folder.Delete(recursive: true);

    IEnumerable<string> Names() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file));
}
