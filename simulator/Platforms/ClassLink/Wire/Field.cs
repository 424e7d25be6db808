using System.Text.Json;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>How the values of a field are compared.</summary>
enum FieldKind
{
    /// <summary>As text, in Unicode order.</summary>
    Text,

    /// <summary>As moments.</summary>
    Instant,

    /// <summary>As a list of texts.</summary>
    List,
}

/// <summary>A member of a record: how it is written, and what filters and sorts see of it.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Write">Writes it, or nothing.</param>
sealed record Field<TRow>(JsonEncodedText Name, Action<RecordWriter, TRow> Write);

/// <summary>Something a filter or sort can name: a member, or a part of one (<c>course.sourcedId</c>).</summary>
/// <param name="Kind">How it is compared.</param>
/// <param name="Values">Its texts in a row: of a list each, otherwise one, an empty one when there is none.</param>
/// <param name="Lookup">Finds the rows of a value without going through all, or null.</param>
sealed record FieldPath<TRow>(FieldKind Kind, Func<RosterView, TRow, Texts> Values, ILookup<TRow>? Lookup = null)
    where TRow : RosterRow
{
    /// <summary>The whole collection in the order of the field, where an index has it.</summary>
    public Func<RosterView, Rows<TRow>>? Order { get; init; }
}
