using System.Text.Json.Serialization.Metadata;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Quotas;

namespace Simulators.Kernel.Store;

/// <summary>The tables and id sequences of one platform. Every schema has the due-event table.</summary>
public sealed class StoreSchema
{
    readonly List<TableDefinition> _tables = [];
    readonly List<IdSequence> _sequences = [];

    public StoreSchema()
    {
        DueEventId = Sequence("dueEvents", 1, 1);
        DueEvents = Table("dueEvents", (DueEvent due) => due.Id, () => KernelJson.Default.DueEvent, isInternal: true);
        DueEventsByTime = DueEvents.Ordered<long>("at", due => due.At.UtcTicks);
    }

    public IReadOnlyList<TableDefinition> Tables => _tables;

    public IReadOnlyList<IdSequence> Sequences => _sequences;

    internal TableDefinition<long, DueEvent> DueEvents { get; }

    internal OrderedIndex<DueEvent, long> DueEventsByTime { get; }

    internal IdSequence DueEventId { get; }

    /// <summary>Adds a table whose rows are written as <paramref name="json"/> says.</summary>
    /// <param name="name">The vendor's noun, camelCase.</param>
    /// <param name="key">Reads a row's primary key.</param>
    /// <param name="json">How a row is written in snapshots and state views; asked for when one is, so that a start costs less.</param>
    /// <param name="isInternal">Not shown in the state view.</param>
    /// <param name="secrets">JSON members that the state view leaves out.</param>
    public TableDefinition<TKey, TRow> Table<TKey, TRow>(
        string name,
        Func<TRow, TKey> key,
        Func<JsonTypeInfo<TRow>> json,
        bool isInternal = false,
        params string[] secrets)
        where TKey : notnull
        where TRow : class
    {
        var table = new TableDefinition<TKey, TRow>(name, _tables.Count, key, json)
        {
            Internal = isInternal,
            Secrets = secrets,
        };
        _tables.Add(table);
        return table;
    }

    /// <summary>Adds the table in which the platform's quotas count; a platform without such quotas does not need it.</summary>
    public QuotaTable Quotas() => new(this);

    /// <summary>Adds a sequence of ids: <paramref name="first"/>, then every <paramref name="step"/>.</summary>
    public IdSequence Sequence(string name, long first, long step)
    {
        var sequence = new IdSequence(name, _sequences.Count, first, step);
        _sequences.Add(sequence);
        return sequence;
    }
}
