using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Storage.Postgres;

/// <summary>
/// Rows and sequences as the database keeps them, a line each: <c>+users 17 {"uid":1000001}</c> for a row as it was left,
/// <c>-users</c> for one that is gone as it was before, <c>=uid 1000002</c> for the next id of a sequence. Tables and sequences
/// have their names, so that a build with others reads it, too; the number before a row is its length in bytes.
/// </summary>
sealed class RowText(StoreSchema schema)
{
    /// <summary>The longest number, and the signs around it.</summary>
    const int Marks = 24;

    readonly ArrayBufferWriter<byte> _text = new();

    /// <summary>What was added since the last <see cref="Clear"/>, until the next.</summary>
    public ReadOnlyMemory<byte> Text => _text.WrittenMemory;

    public void Clear() => _text.ResetWrittenCount();

    public void Add(in RowChange change)
    {
        var row = change.Row.Span;
        Begin(change.Deleted ? (byte)'-' : (byte)'+', schema.Tables[change.Table].Name, row.Length, (byte)' ');
        _text.Write(row);
        _text.Write("\n"u8);
    }

    public void Add(IReadOnlyList<long> sequences)
    {
        foreach (var sequence in schema.Sequences) Begin((byte)'=', sequence.Name, sequences[sequence.Ordinal], (byte)'\n');
    }

    /// <summary>Brings a store to where the text leaves it; what this build has no table or sequence for is left out.</summary>
    public static void Apply(ReadOnlyMemory<byte> text, StoreSchema schema, MemoryStore store)
    {
        var rows = new List<RowChange>();
        long[]? sequences = null;
        while (!text.IsEmpty)
        {
            var (sign, name, number, length) = Head(text.Span);
            text = text[length..];
            if (sign == '=')
            {
                Note(schema, ref sequences, name, number);
                continue;
            }

            var row = text[..(int)number];
            if (OrdinalOf(schema, name) is { } table) rows.Add(new RowChange(table, "", row, Deleted: sign == '-'));
            text = text[(row.Length + 1)..];
        }

        store.Apply(rows, sequences ?? []);
    }

    void Begin(byte sign, string name, long number, byte end)
    {
        var line = _text.GetSpan(Marks + Encoding.UTF8.GetMaxByteCount(name.Length));
        line[0] = sign;
        var length = 1 + Encoding.UTF8.GetBytes(name, line[1..]);
        line[length++] = (byte)' ';
        Utf8Formatter.TryFormat(number, line[length..], out var digits);
        length += digits;
        line[length++] = end;
        _text.Advance(length);
    }

    static (byte Sign, string Name, long Number, int Length) Head(ReadOnlySpan<byte> text)
    {
        var space = text.IndexOf((byte)' ');
        if (space > 0 && Utf8Parser.TryParse(text[(space + 1)..], out long number, out var digits))
            return (text[0], Encoding.UTF8.GetString(text[1..space]), number, space + 1 + digits + 1);
        throw new InvalidDataException("The database holds rows that this program has not written.");
    }

    static int? OrdinalOf(StoreSchema schema, string table)
    {
        foreach (var known in schema.Tables)
        {
            if (known.Name == table) return known.Ordinal;
        }

        return null;
    }

    /// <remarks>One that the text does not have begins at its beginning.</remarks>
    static void Note(StoreSchema schema, ref long[]? sequences, string name, long next)
    {
        sequences ??= [.. schema.Sequences.Select(sequence => sequence.First)];
        foreach (var known in schema.Sequences)
        {
            if (known.Name == name) sequences[known.Ordinal] = next;
        }
    }
}
