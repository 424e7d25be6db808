using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>One of the 41 addresses, which are the same in both versions.</summary>
/// <param name="Shape">Its segments, with an asterisk for each sourcedId.</param>
/// <param name="Scopes">Scopes of which a caller must have one.</param>
/// <param name="Operation">What answers it, under the official file's operationId.</param>
sealed record RosterEndpoint(string Shape, Scope[] Scopes, Operation Operation)
{
    /// <summary>A collection below no parent.</summary>
    public static RosterEndpoint Collection<TRow>(
        string shape,
        string name,
        Resource<TRow> resource,
        Scope[] scopes,
        Func<RosterView, RowSet<TRow>> set)
        where TRow : RosterRow =>
        new(shape, scopes, new Operation(name, call =>
            RosterGate.Open(call, scopes, view => Listing.Answer(view, resource, set(view)))));

    /// <summary>A collection below a parent; the set is null when there is no such parent.</summary>
    public static RosterEndpoint Nested<TRow>(
        string shape,
        string name,
        Resource<TRow> resource,
        Func<RosterView, RowSet<TRow>?> set)
        where TRow : RosterRow
    {
        Scope[] scopes = [Scope.Roster];
        return new(shape, scopes, new Operation(name, call => RosterGate.Open(call, scopes, view =>
            set(view) is { } rows ? Listing.Answer(view, resource, rows) : WithoutParent(view, resource))));
    }

    /// <summary>One record by its sourcedId.</summary>
    public static RosterEndpoint Single<TRow>(
        string shape,
        string name,
        Resource<TRow> resource,
        Scope[] scopes,
        Func<RosterView, TRow, bool>? fits = null)
        where TRow : RosterRow =>
        new(shape, scopes, new Operation(name, call =>
            RosterGate.Open(call, scopes, view => One(view, resource, fits))));

    static Reply One<TRow>(RosterView view, Resource<TRow> resource, Func<RosterView, TRow, bool>? fits)
        where TRow : RosterRow
    {
        var id = view.Address.Segments[1];
        if (view.Tables.Of(resource.Table).Find(id) is not { } row)
            return Unknown(view, RuleBook.UnknownObject, $"Nothing here has the sourcedId {QueryRules.Cut(id)}: it never came, or was deleted.", id);
        if (row.Withheld)
            return Unknown(view, RuleBook.SharedOnly, $"{QueryRules.Cut(id)} exists, but the district does not share it with this application.", id);
        if (fits is not null && !fits(view, row))
            return Unknown(view, RuleBook.SingleOfOtherKind, $"{QueryRules.Cut(id)} is no such record: ask for it below the address of its own kind.", id);
        List<(ErrorEntry, string)> warnings = [];
        var selected = Listing.Selected(view, resource.FieldsOf(view.Version), warnings);
        if (selected.Rejection is { } why) return StatusInfo.Reject(view.Call, view.Version, why);
        return RosterReply.Single(CollectionWriter.WriteOne(view, resource, row, selected.Value, warnings));
    }

    static Reply WithoutParent<TRow>(RosterView view, Resource<TRow> resource)
        where TRow : RosterRow
    {
        var id = view.Address.Segments[1];
        var reaction = view.Call.Get(ClassLinkSettings.UnknownParent);
        if (reaction == "not-found" || (reaction == "by-version" && view.Version == RosterVersion.V11))
        {
            return Unknown(
                view, RuleBook.UnknownParent, $"The address names {QueryRules.Cut(id)}, and there is no such parent, or it is not shared.", id);
        }

        view.Call.Decided(RuleBook.UnknownParent);
        return Listing.Answer(view, resource, new RowSet<TRow>(ListedRows<TRow>.None, _ => false));
    }

    static Reply Unknown(RosterView view, Rule rule, string explanation, string id) => StatusInfo.Reject(
        view.Call, view.Version, new Rejection(Errors.UnknownObject, rule, explanation), QueryRules.Cut(id));
}
