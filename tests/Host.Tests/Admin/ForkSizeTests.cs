using Simulators.Host.Tests.Toy;

namespace Simulators.Host.Tests.Admin;

/// <summary>What a fork of a large sandbox costs. Bytes, not time: those are the same on every machine.</summary>
public sealed class ForkSizeTests
{
    const int Things = 100_000;

    [Fact]
    public async Task A_fork_of_a_hundred_thousand_rows_takes_so_little_that_a_thousand_fit_into_a_gigabyte()
    {
        await using var host = await TestHost.StartAsync();
        var toy = host.Registry.Default.Platform("toy")!;
        await toy.ExecuteAsync(context =>
        {
            for (var i = 0; i < Things; i++) ToyPlatform.Insert(context.Transaction, $"thing-{i}");
            return true;
        });
        await host.Registry.ForkAsync(host.Registry.Default, "first", null);
        // Of this thread alone: other tests run beside it.
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            Assert.True(host.Registry.ForkAsync(host.Registry.Default, $"fork-{i}", null).AsTask().IsCompletedSuccessfully);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 10;
        Assert.InRange(each, 1, 150_000);
        await host.Toy("add?name=mine", "/s/fork-1");
        Assert.Equal(Things + 2, (await host.GetAsync("/s/fork-1/__admin/state/toy/things?limit=1")).GetProperty("total").GetInt32());
        Assert.Equal(Things + 1, (await host.GetAsync("/__admin/state/toy/things?limit=1")).GetProperty("total").GetInt32());
    }
}
