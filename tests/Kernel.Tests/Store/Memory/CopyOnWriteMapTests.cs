using FsCheck;
using FsCheck.Fluent;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Kernel.Tests.Store.Memory;

public sealed class CopyOnWriteMapTests
{
    [Fact]
    public void Holds_what_a_dictionary_would_across_forks_and_growth() =>
        Prop.ForAll(Step.Several, Agrees).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(16 * 1024)]
    [InlineData((16 * 1024) + 1)]
    [InlineData((256 * 1024) + 1)]
    public void Loses_nothing_when_its_shards_grow(int count)
    {
        var map = new CopyOnWriteMap<long, long>();
        var before = map;
        for (var key = 0; key < count; key++)
        {
            if (key == count - 1) before = map.Fork();
            map.Set(key, -key);
        }

        Assert.Equal((count, count - 1), (map.Count, before.Count));
        Assert.True(before.TryGetValue(count - 2, out _));
        Assert.False(before.ContainsKey(count - 1));
        for (var key = 0; key < count; key++)
            Assert.True(map.TryGetValue(key, out var value) && value == -key, $"{key} is lost");
    }

    static bool Agrees(Step[] steps)
    {
        List<(CopyOnWriteMap<int, int> Map, Dictionary<int, int> Model)> worlds = [(new(), [])];
        for (var i = 0; i < steps.Length; i++)
        {
            var (map, model) = worlds[steps[i].World % worlds.Count];
            foreach (var key in steps[i].Items)
            {
                if (steps[i].Remove)
                {
                    if (map.Remove(key) != model.Remove(key)) return false;
                }
                else
                {
                    map.Set(key, i);
                    model[key] = i;
                }
            }

            if (steps[i].Fork) worlds.Add((map.Fork(), new(model)));
        }

        return worlds.TrueForAll(world => Same(world.Map, world.Model));
    }

    static bool Same(CopyOnWriteMap<int, int> map, Dictionary<int, int> model) =>
        map.Count == model.Count
        && Enumerable.Range(0, Step.Highest).All(key =>
            map.ContainsKey(key) == model.ContainsKey(key)
            && (!map.TryGetValue(key, out var value) || value == model[key]));
}
