using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Import;

/// <summary>
/// The cells of a row that has passed, taken from left to right: what makes a record of them names the columns in their order.
/// </summary>
sealed class CellCursor(Staging staging, IReadOnlyList<string> metadata)
{
    const int MostShared = 100_000;

    /// <summary>
    /// Items of lists that many rows have (grades, subjects): one object each, not one a row. Of whole cells the reader sees to that.
    /// </summary>
    readonly Dictionary<string, string> _shared = [];

    List<string> _cells = [];
    int _next;

    public string SourcedId { get; private set; } = "";

    public bool ToBeDeleted { get; private set; }

    /// <summary>The columns beyond the file's own, as a JSON object, or null when none of them has a value.</summary>
    public string? Metadata { get; private set; }

    /// <param name="cells">The row's cells.</param>
    /// <param name="columns">How many columns the file has of its own.</param>
    public void Begin(List<string> cells, int columns)
    {
        _cells = cells;
        SourcedId = cells[0];
        ToBeDeleted = cells[1] == "tobedeleted";
        _next = 3;
        Metadata = metadata.Count == 0 ? null : MetadataFrom(columns);
    }

    public string Required() => _cells[_next++];

    public string? Text() => _cells[_next++] is { Length: > 0 } text ? text : null;

    public DateOnly Day() => DateOnly.ParseExact(_cells[_next++], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? OptionalDay()
    {
        if (_cells[_next].Length > 0) return Day();
        _next++;
        return null;
    }

    public bool? Truth() => _cells[_next++] switch { "true" => true, "false" => false, _ => null };

    public bool IsTrue() => _cells[_next++] == "true";

    public string Reference(CsvFile target) => Same(target, _cells[_next++]);

    public string? OptionalReference(CsvFile target) => Text() is { } text ? Same(target, text) : null;

    public Texts References(CsvFile target) => Items(item => Same(target, item));

    public Texts List() => Items(Shared);

    /// <summary>A list whose items are of this row alone.</summary>
    public Texts OwnList() => Items(static item => item);

    public void Skip() => _next++;

    Texts Items(Func<string, string> item)
    {
        var cell = _cells[_next++];
        if (cell.Length == 0) return Texts.None;
        return cell.Contains(',') ? Texts.Of(Array.ConvertAll(cell.Split(','), text => item(text))) : Texts.Of(item(cell));
    }

    string Same(CsvFile target, string sourcedId) => staging[target].TryFind(sourcedId, out var same) ? same : sourcedId;

    string Shared(string text)
    {
        if (_shared.TryGetValue(text, out var known)) return known;
        if (_shared.Count < MostShared) _shared.Add(text, text);
        return text;
    }

    string? MetadataFrom(int columns)
    {
        if (_cells.FindIndex(columns, cell => cell.Length > 0) < 0) return null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            for (var i = 0; i < metadata.Count; i++)
            {
                if (_cells[columns + i] is { Length: > 0 } value) json.WriteString(metadata[i], value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
