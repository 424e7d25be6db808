using CsvHelper;

namespace Simulators.Roster.Writing;

/// <summary>A column of a file: its header, and what stands in it.</summary>
sealed record CsvColumn<T>(string Name, Func<T, string?> Value);

/// <summary>Files as columns, in the order that the binding demands.</summary>
static class CsvTable
{
    /// <summary>UTF-8 without a byte order mark, which many readers would take for a part of the first header.</summary>
    static readonly CsvWriterOptions Options = new() { NewLine = "\r\n" };

    public static RosterFile File<T>(string name, Func<IEnumerable<T>> records, CsvColumn<T>[] columns) =>
        new(name, (stream, written) => Write(stream, records(), columns, written));

    static void Write<T>(Stream stream, IEnumerable<T> records, CsvColumn<T>[] columns, Action written)
    {
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column.Name);
        csv.EndRecord();
        foreach (var record in records)
        {
            foreach (var column in columns) csv.WriteField(column.Value(record));
            csv.EndRecord();
            written();
        }
    }
}
