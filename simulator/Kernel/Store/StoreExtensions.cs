namespace Simulators.Kernel.Store;

/// <summary>Shorter ways to say the common things.</summary>
public static class StoreExtensions
{
    /// <summary>Runs a transaction whose changes are always kept.</summary>
    public static ValueTask<TResult> ExecuteAsync<TResult>(this IStore store, Func<ITransaction, TResult> operation)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.ExecuteAsync(operation, static (run, transaction) => (run(transaction), Commit.Keep));
    }
}
