using FsCheck;
using FsCheck.Fluent;

namespace Simulators.Kernel.Tests.Store.Memory;

/// <summary>A run of numbers goes into, or out of, one of several forks; then that one may be forked.</summary>
public sealed record Step(int World, bool Remove, bool Fork, int First, int Stride, int Count)
{
    /// <summary>No number reaches it. Enough of them for shards to grow and chunks to split.</summary>
    public const int Highest = 8000;

    static readonly int[] Strides = [1, 2, 7, 61];

    public static Arbitrary<Step[]> Several { get; } = Arb.From(Gen.ArrayOf(Any()), Shrink);

    public IEnumerable<int> Items =>
        Enumerable.Range(0, Count).Select(n => (int)((First + ((long)n * Stride)) % Highest));

    static Gen<Step> Any() =>
        from world in Gen.Choose(0, 5)
        from remove in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from fork in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from first in Gen.Choose(0, Highest - 1)
        from stride in Gen.Elements(Strides)
        from count in Gen.Frequency((3, Gen.Choose(1, 20)), (2, Gen.Choose(200, 2000)))
        select new Step(world, remove, fork, first, stride, count);

    static IEnumerable<Step[]> Shrink(Step[] steps)
    {
        for (var i = 0; i < steps.Length; i++) yield return [.. steps[..i], .. steps[(i + 1)..]];
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Count > 1) yield return [.. steps[..i], steps[i] with { Count = steps[i].Count / 2 }, .. steps[(i + 1)..]];
        }
    }
}
