using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Import;

/// <summary>Reads one file: its header, and then row by row what passes into the staging, what does not into the faults.</summary>
sealed class FileReader(CsvFormat format, Manifest manifest, Staging staging, References references, ImportOptions options, FaultList faults)
{
    const string MetadataPrefix = "metadata.";
    const int RowsBetweenLooks = 4096;

    /// <summary>Demographics have the sourcedId of their user.</summary>
    static readonly CsvColumn UserOfDemographics = new("sourcedId", CellKind.Reference, Required: true, Target: CsvFile.Users);

    readonly bool _isDelta = manifest[format.File] == CsvFileMode.Delta;
    readonly List<string> _metadata = [];

    /// <returns>How many records the file has, faulty ones included.</returns>
    public int Read(Stream content, CancellationToken cancellation)
    {
        using var rows = new CsvRows(content);
        if (!rows.Read() || !HeaderFits(rows))
        {
            if (rows.Broken is not null) Broken(rows);
            else if (rows.Row == 0) faults.Add(format.FileName, 1, "", null, "The file is empty: begin it with its header.", RuleBook.ImportHeader);
            staging.SetUnread(format.File);
            return 0;
        }

        var cells = new CellCursor(staging, _metadata);
        var records = 0;
        while (rows.Read())
        {
            if (++records % RowsBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            Take(rows, cells);
        }

        if (rows.Broken is not null)
        {
            Broken(rows);
            staging.SetUnread(format.File);
        }

        references.EndOf(format.File);
        return records;
    }

    void Broken(CsvRows rows) => faults.Add(format.FileName, rows.Row, "", null, rows.Broken!, RuleBook.ImportArchive);

    bool HeaderFits(CsvRows rows)
    {
        var before = faults.Total;
        if (rows.Cells.Exists(cell => cell.Contains(CsvRows.Undecodable)))
        {
            Fault(1, "", null, CellRules.NoUtf8, RuleBook.ImportEncoding);
            return false;
        }

        for (var i = 0; i < format.Columns.Count; i++)
        {
            var expected = format.Columns[i].Name;
            var found = i < rows.Cells.Count ? rows.Cells[i] : null;
            if (found == expected) continue;
            Fault(1, expected, found, $"Column {i + 1} must be {expected}: headers have exact names in an exact order.", RuleBook.ImportHeader);
            // Where one column is missing all that follow are in the wrong place: once is enough.
            return false;
        }

        foreach (var name in rows.Cells.Skip(format.Columns.Count)) AddMetadata(name);
        return faults.Total == before;
    }

    void AddMetadata(string name)
    {
        if (!name.StartsWith(MetadataPrefix, StringComparison.Ordinal) || name.Length == MetadataPrefix.Length)
            Fault(1, name, name, "A column beyond the file's own must be called metadata. and a name.", RuleBook.ImportHeader);
        else if (_metadata.Contains(name[MetadataPrefix.Length..]))
            Fault(1, name, name, "The column is there twice: leave one out.", RuleBook.ImportHeader);
        else _metadata.Add(name[MetadataPrefix.Length..]);
    }

    void Take(CsvRows rows, CellCursor cells)
    {
        var before = faults.Total;
        if (HasShape(rows))
        {
            CheckCells(rows);
            CheckDuplicate(rows);
        }

        if (faults.Total > before)
        {
            staging.AddFaulty(format.File, rows.Cells[0]);
            return;
        }

        cells.Begin(rows.Cells, format.Columns.Count);
        RecordMapper.Stage(format.File, manifest.Version, cells, rows.Row, staging);
    }

    bool HasShape(CsvRows rows)
    {
        if (rows.BadQuotes)
        {
            Fault(rows.Row, "", null, "A quotation mark stands where none may: quote the whole cell, and double the marks in it.", RuleBook.ImportQuoting);
            return false;
        }

        var width = format.Columns.Count + _metadata.Count;
        if (rows.Cells.Count == width) return true;
        Fault(rows.Row, "", null, $"The row has {rows.Cells.Count} cells, the header {width}: quote cells that hold commas.", RuleBook.ImportRowWidth);
        return false;
    }

    void CheckCells(CsvRows rows)
    {
        var isDeleted = _isDelta && rows.Cells[1] == "tobedeleted";
        for (var i = 0; i < rows.Cells.Count; i++)
        {
            var value = rows.Cells[i];
            if (i >= format.Columns.Count)
            {
                if (value.Contains(CsvRows.Undecodable))
                    Fault(rows.Row, $"{MetadataPrefix}{_metadata[i - format.Columns.Count]}", value, CellRules.NoUtf8, RuleBook.ImportEncoding);
                continue;
            }

            var column = format.Columns[i];
            if (CellRules.Check(column, value, _isDelta, options.PlainIds) is { } problem)
                Fault(rows.Row, column.Name, column.Kind == CellKind.Secret ? null : value, problem.Text, problem.Rule);
            // What goes may refer to what has gone.
            else if (!isDeleted && value.Length > 0) CheckReferences(rows.Row, column, value);
        }
    }

    void CheckReferences(int row, CsvColumn column, string value)
    {
        // A role's profile must be the same user's: UserMerge, which knows them all, looks at it.
        if (column.Target == CsvFile.UserProfiles) return;
        if (column.Kind == CellKind.Reference) references.Check(format, row, column, value);
        else if (format.File == CsvFile.Demographics && column.Kind == CellKind.SourcedId) references.Check(format, row, UserOfDemographics, value);
        else if (column.Kind == CellKind.References)
        {
            if (!value.Contains(',')) references.Check(format, row, column, value);
            else foreach (var item in value.Split(',')) references.Check(format, row, column, item);
        }
    }

    void CheckDuplicate(CsvRows rows)
    {
        var id = rows.Cells[0];
        if (staging[format.File].Contains(id))
            Fault(rows.Row, "sourcedId", id, $"Row {staging[format.File].NumberOf(id)} has it already: give each record one of its own.", RuleBook.ImportDuplicate);
        else if (id.Length > 0 && staging.IsFaulty(format.File, id))
            Fault(rows.Row, "sourcedId", id, "A row before has it already: give each record one of its own.", RuleBook.ImportDuplicate);
    }

    void Fault(int row, string column, string? value, string problem, Rule rule) =>
        faults.Add(format.FileName, row, column, value, problem, rule);
}
