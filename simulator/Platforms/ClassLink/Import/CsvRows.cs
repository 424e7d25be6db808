using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Simulators.ClassLink.Import;

/// <summary>
/// The rows of a CSV file, one after the other: no more of a file is in memory than a buffer and the row at hand. UTF-8, with or
/// without a byte order mark; line breaks as any system writes them.
/// </summary>
sealed class CsvRows : IDisposable
{
    /// <summary>
    /// Marks a cell whose bytes are no UTF-8: a code point that no text may have, so that the cell which has it tells its own place.
    /// </summary>
    public const char Undecodable = '\uFFFF';

    /// <summary>A quotation mark that is never closed makes the rest of a file one cell: it must not fill the memory.</summary>
    const int LongestRow = 1024 * 1024;

    readonly CsvReader _reader;
    readonly HashSet<long> _malformed = [];

    public CsvRows(Stream file) => _reader = CsvReader.Create(file, new CsvReaderOptions
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        Encoding = Encoding.UTF8,
        MaxRecordSize = LongestRow,
        PoolStrings = true,
        OnMalformedRecord = record => _malformed.Add(record.RecordNumber),
    });

    /// <summary>The row at hand as a spreadsheet counts: the header is row 1.</summary>
    public int Row { get; private set; }

    /// <summary>Its cells.</summary>
    public List<string> Cells { get; } = [];

    /// <summary>True when a quotation mark stands where none may stand, or one is missing.</summary>
    public bool BadQuotes { get; private set; }

    /// <summary>Why reading ended before the file did, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>Goes to the next row that is not blank; false when there is none.</summary>
    public bool Read()
    {
        try
        {
            while (_reader.Read())
            {
                Row++;
                if (_reader.FieldCount > 1 || !_reader.RawRecord.IsEmpty) return TakeCells();
            }
        }
        catch (CsvFormatException)
        {
            Row++;
            Broken = $"The row has over {LongestRow} bytes: close its quotation mark.";
        }
        catch (InvalidDataException e)
        {
            // The archive's entry cannot be unpacked, or is longer than it says.
            Row++;
            Broken = e.Message;
        }

        return false;
    }

    public void Dispose() => _reader.Dispose();

    bool TakeCells()
    {
        BadQuotes = _malformed.Remove(Row);
        Cells.Clear();
        var isText = Utf8.IsValid(_reader.RawRecord);
        for (var i = 0; i < _reader.FieldCount; i++) Cells.Add(isText ? _reader.GetString(i) : Decoded(i));
        return true;
    }

    string Decoded(int cell) =>
        Utf8.IsValid(_reader.GetSpan(cell)) ? _reader.GetString(cell) : $"{_reader.GetString(cell)}{Undecodable}";
}
