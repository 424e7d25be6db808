using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.Surface;

/// <summary>The collections that are a part of a kind: schools among orgs, teachers among users.</summary>
static class Sets
{
    const string School = "school";

    public static RowSet<TRow> All<TRow>(RosterView view, Resource<TRow> resource)
        where TRow : RosterRow =>
        new(Rows<TRow>.Whole(view.Tables.Of(resource.Table), resource.Table));

    public static RowSet<Org> Schools(RosterView view) =>
        new(Rows<Org>.Of(view.Tables.Orgs, ClassLinkSchema.OrgsByType, School), IsSchool);

    public static bool IsSchool(Org org) => org.Type == School;

    public static RowSet<AcademicSession> Terms(RosterView view)
    {
        view.Call.Decided(RuleBook.Terms);
        var terms = SessionsOf(view, "term");
        return WithSemesters(view)
            ? new RowSet<AcademicSession>(new JoinedRows<AcademicSession>(terms, SessionsOf(view, "semester")), row => IsTerm(view, row))
            : new RowSet<AcademicSession>(terms, row => IsTerm(view, row));
    }

    public static bool IsTerm(RosterView view, AcademicSession session) =>
        session.Type == "term" || (session.Type == "semester" && WithSemesters(view));

    public static RowSet<AcademicSession> GradingPeriods(RosterView view) => new(SessionsOf(view, "gradingPeriod"), IsGradingPeriod);

    public static bool IsGradingPeriod(AcademicSession session) => session.Type == "gradingPeriod";

    public static RowSet<User> UsersOf(RosterView view, string role) =>
        new(UserSets.OfRole(view.Tables, role), user => UserSets.Holds(user, role));

    /// <summary>Rows found one by one: what is shared of them, each once, in the order of the sourcedIds.</summary>
    public static RowSet<TRow> Listed<TRow>(IEnumerable<TRow?> rows)
        where TRow : RosterRow
    {
        var found = new SortedDictionary<string, TRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row is { Withheld: false }) found[row.SourcedId] = row;
        }

        return new RowSet<TRow>(new ListedRows<TRow>([.. found.Values], isInKeyOrder: true), row => found.ContainsKey(row.SourcedId));
    }

    /// <summary>The row, if it is shared and fits.</summary>
    public static TRow? Shared<TRow>(ITable<string, TRow> table, string sourcedId, Func<TRow, bool>? fits = null)
        where TRow : RosterRow =>
        table.Find(sourcedId) is { Withheld: false } row && (fits is null || fits(row)) ? row : null;

    static bool WithSemesters(RosterView view) => view.Call.Get(ClassLinkSettings.TermTypes) == "term-and-semester";

    static Rows<AcademicSession> SessionsOf(RosterView view, string type) =>
        Rows<AcademicSession>.Of(view.Tables.AcademicSessions, ClassLinkSchema.SessionsByType, type);
}
