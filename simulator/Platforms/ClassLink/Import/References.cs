using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Import;

/// <summary>
/// Whether what a record refers to exists: in the import, or in the state when the import does not bring that file whole.
/// </summary>
sealed class References(Manifest manifest, Staging staging, FaultList faults)
{
    readonly List<Pending>[] _pending = [.. Enum.GetValues<CsvFile>().Select(_ => new List<Pending>())];

    /// <summary>Looks at one reference; what only the end of the file or the state can answer is kept for then.</summary>
    public void Check(CsvFormat format, int row, CsvColumn column, string sourcedId)
    {
        var target = column.Target;
        if (staging[target].Contains(sourcedId) || staging.IsFaulty(target, sourcedId) || staging.IsUnread(target)) return;
        var reference = new Pending(format.FileName, row, column, sourcedId);
        if (target == format.File || manifest[target] != CsvFileMode.Bulk) _pending[(int)target].Add(reference);
        else Fault(reference, "this import");
    }

    /// <summary>A file has been read: what its records refer to within it is known now.</summary>
    public void EndOf(CsvFile file)
    {
        var open = _pending[(int)file];
        open.RemoveAll(reference => staging[file].Contains(reference.SourcedId) || staging.IsFaulty(file, reference.SourcedId));
        if (manifest[file] != CsvFileMode.Bulk || staging.IsUnread(file)) return;
        foreach (var reference in open) Fault(reference, "this import");
        open.Clear();
    }

    /// <summary>All files have been read: what is still open must be in the state.</summary>
    public void Check(RosterTables tables)
    {
        Check(CsvFile.Orgs, id => tables.Orgs.Find(id) is not null);
        Check(CsvFile.AcademicSessions, id => tables.AcademicSessions.Find(id) is not null);
        Check(CsvFile.Courses, id => tables.Courses.Find(id) is not null);
        Check(CsvFile.Users, id => tables.Users.Find(id) is not null);
        Check(CsvFile.Classes, id => tables.Classes.Find(id) is not null);
    }

    void Check(CsvFile file, Func<string, bool> exists)
    {
        if (staging.IsUnread(file)) return;
        foreach (var reference in _pending[(int)file])
        {
            if (!exists(reference.SourcedId)) Fault(reference, "this import and the district's data");
        }
    }

    void Fault(Pending reference, string where)
    {
        var target = CsvFormats.NameOf(reference.Column.Target);
        faults.Add(
            reference.FileName,
            reference.Row,
            reference.Column.Name,
            reference.SourcedId,
            $"No record of {target}.csv in {where} has the sourcedId '{reference.SourcedId}': add the record, or name another.",
            RuleBook.ImportReference);
    }

    readonly record struct Pending(string FileName, int Row, CsvColumn Column, string SourcedId);
}
