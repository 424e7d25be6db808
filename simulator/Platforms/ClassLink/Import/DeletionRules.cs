using Simulators.ClassLink.State;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.Import;

/// <summary>Whether a delta deletes what is not there, for those who want to hear of it.</summary>
sealed class DeletionRules(Staging staging, RosterTables tables, FaultList faults)
{
    public void Check()
    {
        Check(CsvFile.Orgs, staging.Orgs, tables.Orgs);
        Check(CsvFile.AcademicSessions, staging.AcademicSessions, tables.AcademicSessions);
        Check(CsvFile.Courses, staging.Courses, tables.Courses);
        Check(CsvFile.Users, staging.Users, tables.Users);
        Check(CsvFile.Classes, staging.Classes, tables.Classes);
        Check(CsvFile.Enrollments, staging.Enrollments, tables.Enrollments);
        Check(CsvFile.Demographics, staging.Demographics, tables.Demographics);
    }

    void Check<TRow>(CsvFile file, Staged<TRow> staged, ITable<string, TRow> table)
        where TRow : RosterRow
    {
        for (var i = 0; i < staged.Count; i++)
        {
            var (row, number) = staged[i];
            if (!row.ToBeDeleted || table.Find(row.SourcedId) is not null) continue;
            faults.Add(
                $"{CsvFormats.NameOf(file)}.csv",
                number,
                "sourcedId",
                row.SourcedId,
                $"There is no record '{row.SourcedId}' to delete: leave the row out.",
                RuleBook.ImportDelta);
        }
    }
}
