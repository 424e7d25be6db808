namespace Simulators.Kernel.Store.Memory;

/// <summary>An index of a memory table, kept in step with its rows.</summary>
interface IMemoryIndex<TKey, TRow>
{
    /// <summary>Would the row repeat a value that another row has?</summary>
    bool Conflicts(TKey key, TRow row);

    /// <summary>A row came (<paramref name="before"/> null), went (<paramref name="after"/> null) or changed.</summary>
    void Change(TKey key, TRow? before, TRow? after);

    IMemoryIndex<TKey, TRow> Fork();
}
