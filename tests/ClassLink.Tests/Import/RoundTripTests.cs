using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Simulators.ClassLink.Import;

namespace Simulators.ClassLink.Tests.Import;

/// <summary>What anybody writes by RFC 4180, the reader reads.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Reads_what_was_written_whatever_the_texts_and_line_breaks()
    {
        var cell = Gen.Elements("", "a", "\"", ",", "\n", "\r\n", " ", "é", "学校", "🏫", "a,b", "\"\"", "end ", "x\"y").ListOf()
            .Select(parts => string.Concat(parts));
        var table = from width in Gen.Choose(2, 6)
                    from rows in Gen.ArrayOf(Gen.ArrayOf(cell, width))
                    from lineBreak in Gen.Elements("\n", "\r\n")
                    from mark in Gen.Elements(false, true)
                    from quoteAll in Gen.Elements(false, true)
                    select (Rows: rows, LineBreak: lineBreak, Mark: mark, QuoteAll: quoteAll);
        Prop.ForAll(table.ToArbitrary(), written =>
        {
            var text = string.Concat(written.Rows.Select(row => string.Join(',', row.Select(value => Quoted(value, written.QuoteAll))) + written.LineBreak));
            byte[] bytes = [.. written.Mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)];
            Assert.Equal(written.Rows, Read(bytes));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Reads_any_bytes_to_their_end_without_falling_over() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Read(bytes).Count >= 0).QuickCheckThrowOnFailure();

    static string Quoted(string value, bool always) =>
        always || value.AsSpan().ContainsAny(",\"\r\n") || value.Length == 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    static List<string[]> Read(byte[] bytes)
    {
        using var rows = new CsvRows(new MemoryStream(bytes));
        List<string[]> read = [];
        while (rows.Read()) read.Add([.. rows.Cells]);
        return read;
    }
}
