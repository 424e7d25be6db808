using Simulators.ClassLink.State;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.Rules;

/// <summary>
/// Which rows the application may see. The answer is kept with each row, so that reading asks nobody; it is found anew
/// when permissions or settings change, and after an import.
/// </summary>
static class SharingRules
{
    const int AtOnce = 10_000;

    public static void Refresh(RosterTables tables, bool unenrolledUsers)
    {
        var sharing = tables.Sharing;
        var scope = SharedScope.Of(tables, sharing);
        Judge(tables.Orgs, scope.Shows, tables.Put, ClassLinkSchema.Orgs, scope.IsWhole);
        Judge(tables.AcademicSessions, scope.Shows, tables.Put, ClassLinkSchema.AcademicSessions, scope.IsWhole);
        Judge(tables.Courses, scope.Shows, tables.Put, ClassLinkSchema.Courses, scope.IsWhole);
        Judge(tables.Classes, scope.Shows, tables.Put, ClassLinkSchema.Classes, scope.IsWhole);
        Judge(tables.Enrollments, scope.Shows, tables.Put, ClassLinkSchema.Enrollments, scope.IsWhole);
        var (enrolled, once) = unenrolledUsers && scope.IsWhole ? ([], []) : Enrolled(tables);
        Judge(
            tables.Users,
            user => scope.Admits(user)
                && ((unenrolledUsers && scope.Reaches(user))
                    || enrolled.Contains(user.SourcedId)
                    || (user.ToBeDeleted && once.Contains(user.SourcedId))),
            tables.Put,
            ClassLinkSchema.Users,
            scope.IsWhole && unenrolledUsers);
        Judge(
            tables.Demographics,
            row => scope.Admits(row) && tables.Users.Find(row.SourcedId) is not { Withheld: true },
            tables.Put,
            ClassLinkSchema.Demographics,
            isWhole: false);
        tables.Put(sharing with { Stale = false, UnenrolledUsers = unenrolledUsers });
    }

    /// <summary>After a change of one user's enrollments, where everything else is shared: only that user is asked about.</summary>
    public static void Refresh(RosterTables tables, string userSourcedId)
    {
        var sharing = tables.Sharing;
        if (sharing.Stale || sharing.Permission != Sharing.Full || sharing.Unshared.Count > 0)
        {
            tables.SharingChanged();
            return;
        }

        if (tables.Users.Find(userSourcedId) is not { } user) return;
        var enrollments = tables.Enrollments.Where(ClassLinkSchema.EnrollmentsByUser, userSourcedId);
        var shows = sharing.UnenrolledUsers || enrollments.Any(row => !row.ToBeDeleted || user.ToBeDeleted);
        if (user.Withheld != !shows) tables.Put(user with { Withheld = !shows });
        if (tables.Demographics.Find(userSourcedId) is { } demographics && demographics.Withheld != !shows)
            tables.Put(demographics with { Withheld = !shows });
    }

    /// <summary>Gives every row its new verdict; where all are shared and none was withheld there is nothing to do.</summary>
    static void Judge<TRow>(
        ITable<string, TRow> rows,
        Func<TRow, bool> shows,
        Action<TRow> put,
        RosterTable<TRow> table,
        bool isWhole)
        where TRow : RosterRow
    {
        if (isWhole && rows.CountRange(table.Status, false, true) == rows.Count) return;
        for (var offset = 0; offset < rows.Count; offset += AtOnce)
        {
            foreach (var row in rows.Page(offset, AtOnce))
            {
                var withheld = !shows(row);
                if (row.Withheld != withheld) put(row with { Withheld = withheld });
            }
        }
    }

    /// <summary>Who has a place in a shared class, and who has one that is to be deleted.</summary>
    static (HashSet<string> Now, HashSet<string> Once) Enrolled(RosterTables tables)
    {
        HashSet<string> now = new(tables.Users.Count, StringComparer.Ordinal), once = new(StringComparer.Ordinal);
        for (var offset = 0; offset < tables.Enrollments.Count; offset += AtOnce)
        {
            foreach (var row in tables.Enrollments.Page(offset, AtOnce))
            {
                if (!row.Withheld) (row.ToBeDeleted ? once : now).Add(row.UserSourcedId);
            }
        }

        return (now, once);
    }
}
