using Simulators.ClassLink.State;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.Rules;

/// <summary>What is to be deleted is answered for a while, so that clients hear of it, and then is gone.</summary>
static class TombstoneRules
{
    /// <summary>Removes what was marked before a moment.</summary>
    /// <returns>How much that was.</returns>
    public static int Bury(RosterTables tables, DateTime before) =>
        Bury(tables, ClassLinkSchema.Enrollments, before, id => tables.Enrollments.Delete(id))
        + Bury(tables, ClassLinkSchema.Demographics, before, id => tables.Demographics.Delete(id))
        + Bury(tables, ClassLinkSchema.Users, before, tables.RemoveUser)
        + Bury(tables, ClassLinkSchema.Classes, before, tables.RemoveClass)
        + Bury(tables, ClassLinkSchema.Courses, before, id => tables.Courses.Delete(id))
        + Bury(tables, ClassLinkSchema.AcademicSessions, before, id => tables.AcademicSessions.Delete(id))
        + Bury(tables, ClassLinkSchema.Orgs, before, id => tables.Orgs.Delete(id));

    static int Bury<TRow>(RosterTables tables, RosterTable<TRow> table, DateTime before, Action<string> remove)
        where TRow : RosterRow
    {
        var rows = tables.Of(table);
        if (rows.First(table.Tombstones) is not { } oldest || oldest.DateLastModified > before) return 0;
        var over = rows.Range(table.Tombstones, long.MinValue, before.Ticks);
        foreach (var row in over) remove(row.SourcedId);
        return over.Count;
    }
}
