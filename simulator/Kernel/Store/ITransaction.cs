using Simulators.Kernel.Ids;

namespace Simulators.Kernel.Store;

/// <summary>One atomic operation on a platform's tables. Usable only while the store executes it.</summary>
public interface ITransaction
{
    /// <summary>The rows of a table of this store's schema.</summary>
    ITable<TKey, TRow> Table<TKey, TRow>(TableDefinition<TKey, TRow> definition)
        where TKey : notnull
        where TRow : class;

    /// <summary>The next id of a sequence. A transaction that leaves nothing behind gives its ids back.</summary>
    long NextId(IdSequence sequence);

    /// <summary>The platform's typed view of its tables, made once and kept with the engine's transaction object.</summary>
    TView View<TView>(Func<ITransaction, TView> create)
        where TView : class;
}
