namespace Simulators.Kernel.Store;

/// <summary>What a row contributes to an index: a value, or nothing (the row is then not in that index).</summary>
/// <typeparam name="TValue">The type of the indexed value.</typeparam>
public readonly record struct Indexed<TValue>(bool Present, TValue Value)
{
    public static implicit operator Indexed<TValue>(TValue? value) =>
        value is null ? default : new Indexed<TValue>(true, value);
}
