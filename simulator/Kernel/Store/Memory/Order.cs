namespace Simulators.Kernel.Store.Memory;

/// <summary>The order of keys and indexed values: text by code unit, everything else by its own order.</summary>
static class Order<T>
    where T : notnull
{
    public static int Compare(T left, T right) =>
        typeof(T) == typeof(string)
            ? string.CompareOrdinal((string)(object)left, (string)(object)right)
            : Comparer<T>.Default.Compare(left, right);
}
