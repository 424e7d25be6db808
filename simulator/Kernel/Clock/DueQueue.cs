using Simulators.Kernel.Store;

namespace Simulators.Kernel.Clock;

/// <summary>
/// What waits for its moment. The queue is a table like any other: it forks, is undone and is saved with the state.
/// </summary>
public static class DueQueue
{
    /// <summary>Lets something happen later.</summary>
    public static DueEvent Schedule(
        ITransaction transaction,
        StoreSchema schema,
        DateTimeOffset at,
        string kind,
        long subject)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(schema);
        var due = new DueEvent(transaction.NextId(schema.DueEventId), at, kind, subject);
        transaction.Table(schema.DueEvents).Insert(due);
        return due;
    }

    /// <summary>The event that is due first, or null when nothing waits.</summary>
    internal static DueEvent? Next(ITransaction transaction, StoreSchema schema)
    {
        var table = transaction.Table(schema.DueEvents);
        return table.Count == 0 ? null : table.First(schema.DueEventsByTime);
    }

    /// <summary>The events that are due first, and how many wait in all.</summary>
    internal static (IReadOnlyList<DueEvent> First, int Total) Waiting(ITransaction transaction, StoreSchema schema, int maximum)
    {
        var table = transaction.Table(schema.DueEvents);
        return (table.Page(schema.DueEventsByTime, 0, maximum), table.Count);
    }

    internal static void Remove(ITransaction transaction, StoreSchema schema, DueEvent due) =>
        transaction.Table(schema.DueEvents).Delete(due.Id);
}
