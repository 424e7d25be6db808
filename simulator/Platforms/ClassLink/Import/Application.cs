using Simulators.ClassLink.State;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.Import;

/// <summary>What an import did to the records of one file.</summary>
sealed class ChangeCount
{
    public int Created { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Removed { get; set; }

    public bool Any => Created + Changed + Removed > 0;
}

/// <summary>
/// Writes what an import has staged to the tables. A row moves its dateLastModified when something about it changes, and else not:
/// so a client that asks for what changed since yesterday gets just that, however often the same file is imported.
/// </summary>
sealed class Application(Manifest manifest, Staging staging, RosterTables tables, DateTime now)
{
    const int PageSize = 4096;

    public SortedDictionary<CsvFile, ChangeCount> Changes { get; } = [];

    public void Run()
    {
        Apply(CsvFile.Orgs, staging.Orgs, tables.Orgs, tables.Put);
        Apply(CsvFile.AcademicSessions, staging.AcademicSessions, tables.AcademicSessions, tables.Put);
        Apply(CsvFile.Courses, staging.Courses, tables.Courses, tables.Put);
        Apply(CsvFile.Users, staging.Users, tables.Users, tables.Put);
        Apply(CsvFile.Classes, staging.Classes, tables.Classes, tables.Put);
        Apply(CsvFile.Enrollments, staging.Enrollments, tables.Enrollments, tables.Put);
        Apply(CsvFile.Demographics, staging.Demographics, tables.Demographics, tables.Put);
        if (Changes.Values.Any(change => change.Any)) tables.SharingChanged();
    }

    void Apply<TRow>(CsvFile file, Staged<TRow> staged, ITable<string, TRow> table, Action<TRow> put)
        where TRow : RosterRow
    {
        var mode = manifest[file];
        // Roles and profiles change users though their own file may be absent.
        if (mode == CsvFileMode.Absent && staged.Count == 0) return;
        var count = new ChangeCount();
        if (mode == CsvFileMode.Bulk) RemoveOthers(staged, table, put, count);
        for (var i = 0; i < staged.Count; i++)
        {
            Apply(staged[i].Row, table, put, count);
            staged.Release(i);
        }

        Changes.Add(file, count);
    }

    void Apply<TRow>(TRow row, ITable<string, TRow> table, Action<TRow> put, ChangeCount count)
        where TRow : RosterRow
    {
        var existing = table.Find(row.SourcedId);
        if (row.ToBeDeleted)
        {
            if (existing is { ToBeDeleted: false }) Remove(existing, put, count);
            else count.Unchanged++;
        }
        else if (existing is null)
        {
            put((TRow)((RosterRow)row with { DateLastModified = now }));
            count.Created++;
        }
        else
        {
            var same = (RosterRow)row with { DateLastModified = existing.DateLastModified, Withheld = existing.Withheld };
            if (same.Equals(existing))
            {
                count.Unchanged++;
                return;
            }

            put((TRow)(same with { DateLastModified = now }));
            count.Changed++;
        }
    }

    /// <summary>A bulk file is all that there is: the others stay as tombstones, so that clients hear of it.</summary>
    void RemoveOthers<TRow>(Staged<TRow> staged, ITable<string, TRow> table, Action<TRow> put, ChangeCount count)
        where TRow : RosterRow
    {
        for (var offset = 0; table.Page(offset, PageSize) is { Count: > 0 } page; offset += PageSize)
        {
            foreach (var row in page)
            {
                if (!row.ToBeDeleted && !staged.Contains(row.SourcedId)) Remove(row, put, count);
            }
        }
    }

    void Remove<TRow>(TRow row, Action<TRow> put, ChangeCount count)
        where TRow : RosterRow
    {
        put((TRow)((RosterRow)row with { ToBeDeleted = true, DateLastModified = now }));
        count.Removed++;
    }
}
