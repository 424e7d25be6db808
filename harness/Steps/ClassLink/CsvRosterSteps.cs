using System.Text;

namespace Simulators.Steps.ClassLink;

/// <summary>The roster that a district's source system writes as a zip of CSV files.</summary>
[Binding]
public sealed class CsvRosterSteps(ImportScene scene)
{
    /// <summary>A bulk roster of the school north, the class french-a, its teacher ada and its students ben and cleo.</summary>
    [Given("a CSV roster of {oneroster}")]
    public void ARoster(OneRoster version) => scene.Roster = SmallDistrict.Roster(version);

    /// <summary>A roster with nothing in it but a manifest that calls every file absent.</summary>
    [Given("an empty CSV roster of {oneroster}")]
    public void AnEmptyRoster(OneRoster version) => scene.Roster = CsvRoster.Empty(version);

    /// <summary>One cell of the roster has this value. Row 1 is the header, as a spreadsheet counts.</summary>
    [Given("the CSV roster says {string} for {word} in {word}, row {int}")]
    public void Says(string value, string column, string file, int row) => scene.Roster[file].Set(row, column, value);

    /// <summary>One cell of the roster has a value of so many letters.</summary>
    [Given("the CSV roster says {int} letters for {word} in {word}, row {int}")]
    public void SaysLetters(int count, string column, string file, int row) =>
        scene.Roster[file].Set(row, column, new string('e', count));

    /// <summary>The row with this sourcedId (of the manifest: this property) is not in the file.</summary>
    [Given("the CSV roster leaves {string} out of {word}")]
    public void LeavesOut(string first, string file) => scene.Roster[file].Remove(first);

    /// <summary>The file has these rows, as bulk or delta, and the manifest says so; other columns are blank.</summary>
    [Given("the CSV roster has this {word} of {word}:")]
    public void HasThis(string mode, string file, DataTable table) => scene.Roster.Take(
        file, mode, table.Rows.Select(row => table.Header.ToDictionary(name => name, name => row[name])));

    /// <summary>One row of the roster is written just like this line of CSV; the row after the last is added.</summary>
    [Given("the CSV roster reads {string} in {word}, row {int}")]
    public void Reads(string line, string file, int row) => scene.Roster[file].Write(row, line);

    /// <summary>Two headers of a file change places, and the cells below them stay.</summary>
    [Given("the CSV roster swaps the headers {word} and {word} of {word}")]
    public void SwapsHeaders(string one, string other, string file) => scene.Roster[file].Swap(one, other);

    /// <summary>The file is not in the archive, whatever the manifest says.</summary>
    [Given("the CSV roster is without the file {word}")]
    public void IsWithout(string file) => scene.Roster[file].IsLeftOut = true;

    /// <summary>The archive has another file, whatever its name; also one that it has already.</summary>
    [Given("the CSV roster has another file {string}")]
    public void HasAnother(string name) => scene.Roster.AddEntry(name, "hello\n"u8.ToArray());

    /// <summary>The archive has another file of so many megabytes of one byte, packed into almost nothing.</summary>
    [Given("the CSV roster has another file {string} of {int} megabytes of nothing")]
    public void HasMegabytes(string name, int megabytes) => scene.Roster.AddEntry(name, new byte[megabytes * 1024 * 1024]);

    /// <summary>The file is written in another encoding than UTF-8: in Latin-1.</summary>
    [Given("the CSV roster has {word} written in {word}")]
    public void IsWrittenIn(string file, string encoding) => scene.Roster[file].Encoding = encoding switch
    {
        "Latin-1" => Encoding.Latin1,
        _ => throw new ExpectationException($"A roster can be written in Latin-1 here, not in {encoding}."),
    };
}
