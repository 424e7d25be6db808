using Simulators.Kernel.Store;

namespace Simulators.Kernel.Quotas;

/// <summary>The counts of a platform's quotas, of <see cref="StoreSchema.Quotas"/>. It never holds more rows than a bound.</summary>
public sealed class QuotaTable
{
    /// <summary>So many who are counted apart are remembered; the one that was counted longest ago gives way.</summary>
    public const int MostRows = 1000;

    readonly OrderedIndex<QuotaCount, long> _byTime;

    internal QuotaTable(StoreSchema schema)
    {
        Definition = schema.Table("quotas", (QuotaCount count) => count.Key, () => KernelJson.Default.QuotaCount, isInternal: true);
        _byTime = Definition.Ordered<long>("at", count => unchecked(count.Newest * count.Length));
    }

    internal TableDefinition<string, QuotaCount> Definition { get; }

    internal void Insert(ITable<string, QuotaCount> rows, QuotaCount count)
    {
        if (rows.Count >= MostRows) rows.Delete(rows.First(_byTime)!.Key);
        rows.Insert(count);
    }
}
