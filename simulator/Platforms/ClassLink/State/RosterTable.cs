using System.Text.Json.Serialization.Metadata;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.State;

/// <summary>The table of one kind of object, with the indexes that all have. Only what is shared is in them.</summary>
public sealed class RosterTable<TRow>
    where TRow : RosterRow
{
    public RosterTable(StoreSchema schema, string name, Func<JsonTypeInfo<TRow>> json)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Rows = schema.Table(name, (TRow row) => row.SourcedId, json);
        Status = Rows.Ordered<bool>("status", row => row.Withheld ? default : (Indexed<bool>)row.ToBeDeleted);
        Modified = Shared<long>("dateLastModified", row => row.DateLastModified.Ticks);
        Tombstones = Rows.Ordered<long>("tombstones", row => row.ToBeDeleted ? row.DateLastModified.Ticks : default(Indexed<long>));
    }

    public TableDefinition<string, TRow> Rows { get; }

    /// <summary>What is shared, in the order of the keys: first the active ones, then those to be deleted.</summary>
    public OrderedIndex<TRow, bool> Status { get; }

    /// <summary>By the ticks of <see cref="RosterRow.DateLastModified"/>.</summary>
    public OrderedIndex<TRow, long> Modified { get; }

    /// <summary>Those to be deleted, shared or not, the oldest first.</summary>
    public OrderedIndex<TRow, long> Tombstones { get; }

    /// <summary>An index of what is shared. A missing value counts as an empty one: the wire cannot tell them apart.</summary>
    public OrderedIndex<TRow, TValue> Shared<TValue>(string name, Func<TRow, TValue> value)
        where TValue : notnull =>
        Rows.Ordered<TValue>(name, row => row.Withheld ? default : new Indexed<TValue>(true, value(row)));

    /// <summary>
    /// An index of what is shared by a text of which few values exist. Those to be deleted follow behind the active ones
    /// of their value, so that either can be paged by itself: see <see cref="Deleted"/>.
    /// </summary>
    public OrderedIndex<TRow, string> ByStatus(string name, Func<TRow, string> value) =>
        Shared<string>(name, row => row.ToBeDeleted ? Deleted(value(row)) : value(row));

    /// <summary>The value by which a row that is to be deleted lies in an index: right behind the value itself.</summary>
    public static string Deleted(string value) => value + "\0";

    /// <summary>An index of all rows, shared or not.</summary>
    public OrderedIndex<TRow, string> All(string name, Func<TRow, string?> value) => Rows.Ordered<string>(name, row => value(row));
}
