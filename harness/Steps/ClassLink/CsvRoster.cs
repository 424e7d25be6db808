using System.IO.Compression;
using System.Text;

namespace Simulators.Steps.ClassLink;

/// <summary>
/// A district's roster as the zip of CSV files that its source system writes [OneRoster CSV binding 1.1 and 1.2.1]. It
/// writes whatever it is told to: that something is wrong with it is what a scenario may be about.
/// </summary>
public sealed class CsvRoster
{
    const string Manifest = "manifest.csv";

    readonly Dictionary<string, CsvFile> _files = [];
    readonly List<(string Name, byte[] Content)> _entries = [];

    CsvRoster()
    {
    }

    /// <summary>A roster whose manifest calls every file absent.</summary>
    public static CsvRoster Empty(OneRoster version)
    {
        var roster = new CsvRoster();
        var manifest = new CsvFile(["propertyName", "value"]);
        manifest.Add("manifest.version", "1.0");
        manifest.Add("oneroster.version", version.Version);
        foreach (var name in CsvHeaders.Of(version).Keys) manifest.Add($"file.{name}", "absent");
        manifest.Add("source.systemName", "Example SIS");
        manifest.Add("source.systemCode", "SIS1");
        roster._files[Manifest] = manifest;
        foreach (var (name, header) in CsvHeaders.Of(version)) roster._files[$"{name}.csv"] = new CsvFile(header);
        return roster;
    }

    /// <summary>A file of the roster.</summary>
    public CsvFile this[string name] => _files.TryGetValue(name, out var file)
        ? file
        : throw new ExpectationException($"The roster has no {name}. It has: {string.Join(", ", _files.Keys)}.");

    /// <summary>The file has these rows, and the manifest says so.</summary>
    /// <param name="name">The file's name: users.csv.</param>
    /// <param name="mode">bulk or delta.</param>
    /// <param name="rows">Values by column; what is not there is blank.</param>
    public void Take(string name, string mode, IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        this[name].Clear();
        foreach (var row in rows) this[name].Add(row);
        Declare(name, mode);
    }

    /// <summary>The file has these rows, as lines, and the manifest says so.</summary>
    public void Take(string name, string mode, params IEnumerable<string> lines)
    {
        this[name].Clear();
        foreach (var line in lines) this[name].AddLine(line);
        Declare(name, mode);
    }

    /// <summary>The archive has one more entry, whatever its name; also one that is there already.</summary>
    public void AddEntry(string name, byte[] content) => _entries.Add((name, content));

    /// <summary>The archive.</summary>
    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in Contents())
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    IEnumerable<(string Name, byte[] Content)> Contents() => _files
        .Where(file => !file.Value.IsLeftOut && (file.Value.HasRows || IsDeclared(file.Key)))
        .Select(file => (file.Key, file.Value.Bytes()))
        .Concat(_entries);

    bool IsDeclared(string name) => _files[Manifest].Find(PropertyOf(name)) is { } row && row[1] != "absent";

    void Declare(string name, string mode) =>
        Expect.Present(_files[Manifest].Find(PropertyOf(name)), $"The row {PropertyOf(name)} of {Manifest}")[1] = mode;

    static string PropertyOf(string name) => $"file.{Path.GetFileNameWithoutExtension(name)}";
}

/// <summary>One file of a roster.</summary>
/// <param name="header">The names of its columns.</param>
public sealed class CsvFile(string[] header)
{
    readonly List<(string[] Cells, string? Line)> _rows = [];
    readonly string[] _header = [.. header];

    /// <summary>How it is written.</summary>
    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    /// <summary>Whether the archive is without it, whatever the manifest says.</summary>
    public bool IsLeftOut { get; set; }

    public bool HasRows => _rows.Count > 0;

    public void Clear() => _rows.Clear();

    /// <summary>Adds a row of cells.</summary>
    public void Add(params string[] cells) => _rows.Add((cells, null));

    /// <summary>Adds a row by its columns' names.</summary>
    public void Add(IReadOnlyDictionary<string, string> row)
    {
        foreach (var name in row.Keys) Column(name);
        Add([.. _header.Select(name => row.GetValueOrDefault(name, ""))]);
    }

    /// <summary>Adds a row as a line of CSV; the cells that are missing at its end are blank.</summary>
    public void AddLine(string line)
    {
        var cells = CsvLine.Split(line);
        Expect.True(cells.Length <= _header.Length, $"The row has {cells.Length} cells, the header {_header.Length}: {line}");
        Add([.. cells, .. Enumerable.Repeat("", _header.Length - cells.Length)]);
    }

    /// <summary>The cells of the row that begins so, or null.</summary>
    public string[]? Find(string first) => _rows.Find(row => row.Cells[0] == first).Cells;

    /// <summary>Takes the row out that begins so.</summary>
    public void Remove(string first) =>
        Expect.Equal(1, _rows.RemoveAll(row => row.Cells[0] == first), $"The number of rows that begin with \"{first}\"");

    /// <summary>Changes one cell. Row 1 is the header, as a spreadsheet counts.</summary>
    public void Set(int row, string column, string value)
    {
        Expect.True(row > 1 && row <= _rows.Count + 1, $"The file has the rows 1 to {_rows.Count + 1}, and no row {row}.");
        _rows[row - 2].Cells[Column(column)] = value;
    }

    /// <summary>Writes a row just as this line is; the first row beyond the last is added.</summary>
    public void Write(int row, string line)
    {
        Expect.True(row > 1 && row <= _rows.Count + 2, $"The file has the rows 1 to {_rows.Count + 1}: row {row} cannot follow.");
        if (row == _rows.Count + 2) _rows.Add(([""], line));
        else _rows[row - 2] = (_rows[row - 2].Cells, line);
    }

    /// <summary>Two headers change places, and the cells below them stay.</summary>
    public void Swap(string one, string other)
    {
        var (first, second) = (Column(one), Column(other));
        (_header[first], _header[second]) = (other, one);
    }

    public byte[] Bytes()
    {
        var lines = _rows.Select(row => row.Line ?? CsvLine.Of(row.Cells)).Prepend(CsvLine.Of(_header));
        return Encoding.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }

    int Column(string name)
    {
        var column = Array.IndexOf(_header, name);
        return column >= 0
            ? column
            : throw new ExpectationException($"The file has no column {name}. It has: {string.Join(", ", _header)}.");
    }
}
