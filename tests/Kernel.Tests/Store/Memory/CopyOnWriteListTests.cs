using FsCheck;
using FsCheck.Fluent;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Kernel.Tests.Store.Memory;

public sealed class CopyOnWriteListTests
{
    [Fact]
    public void Holds_what_a_sorted_set_would_across_forks_and_splits() =>
        Prop.ForAll(Step.Several, Agrees).QuickCheckThrowOnFailure();

    [Fact]
    public void Splits_a_full_chunk_wherever_an_item_comes_in()
    {
        foreach (var missing in new[] { 0, 1, 127, 128, 129, 254, 255, 256, 300, 511 })
        {
            var list = new CopyOnWriteList<int>();
            foreach (var item in Enumerable.Range(0, 512).Where(item => item != missing)) list.Add(item);
            var fork = list.Fork();
            list.Add(missing);
            Assert.Equal(Enumerable.Range(0, 512), list.From(0, 1000));
            Assert.Equal(511, fork.Count);
            Assert.DoesNotContain(missing, fork.From(0, 1000));
        }
    }

    [Fact]
    public void Is_empty_again_when_everything_is_removed()
    {
        var list = new CopyOnWriteList<int>();
        foreach (var item in Enumerable.Range(0, 1000)) list.Add(item);
        foreach (var item in Enumerable.Range(0, 1000).Reverse()) Assert.True(list.Remove(item));
        Assert.Equal(0, list.Count);
        Assert.Empty(list.From(0, 10));
        Assert.False(list.TryFirst(out _));
        Assert.False(list.Remove(1));
        list.Add(5);
        Assert.Equal([5], list.From(0, 10));
    }

    static bool Agrees(Step[] steps)
    {
        List<(CopyOnWriteList<int> List, SortedSet<int> Model)> worlds = [(new(), [])];
        foreach (var step in steps)
        {
            var (list, model) = worlds[step.World % worlds.Count];
            foreach (var item in step.Items)
            {
                if (step.Remove)
                {
                    if (list.Remove(item) != model.Remove(item)) return false;
                }
                else if (model.Add(item))
                {
                    list.Add(item);
                }
            }

            if (step.Fork) worlds.Add((list.Fork(), new(model)));
        }

        return worlds.TrueForAll(world => Same(world.List, [.. world.Model]));
    }

    static bool Same(CopyOnWriteList<int> list, List<int> model)
    {
        if (list.Count != model.Count || !model.SequenceEqual(list.From(0, int.MaxValue))) return false;
        if (list.TryFirst(out var first) != (model.Count > 0) || (model.Count > 0 && first != model[0])) return false;
        return Enumerable.Range(-1, 40).Select(n => n * 211).All(probe =>
        {
            var rank = model.Count(item => item < probe);
            return list.Rank(new Below(probe)) == rank && model.Skip(rank).Take(3).SequenceEqual(list.From(rank, 3));
        });
    }

    readonly struct Below(int bound) : IProbe<int>
    {
        public int CompareTo(int item) => bound.CompareTo(item);
    }
}
