namespace Simulators.Kernel.Store;

/// <summary>A key made of two numbers, ordered by the first and then by the second.</summary>
public readonly record struct Key2(long First, long Second) : IComparable<Key2>
{
    public int CompareTo(Key2 other)
    {
        var byFirst = First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : Second.CompareTo(other.Second);
    }

    public static bool operator <(Key2 left, Key2 right) => left.CompareTo(right) < 0;

    public static bool operator >(Key2 left, Key2 right) => left.CompareTo(right) > 0;

    public static bool operator <=(Key2 left, Key2 right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Key2 left, Key2 right) => left.CompareTo(right) >= 0;
}
