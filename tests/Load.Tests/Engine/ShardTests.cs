using Simulators.Interop.Processes;
using Simulators.Load.Comparison;
using Simulators.Load.Engine;
using Simulators.Load.Output;
using Simulators.Load.Scenarios;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Engine;

/// <summary>Parts of a run, and what they add up to.</summary>
public sealed class ShardTests(Simulator simulator)
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(1001, 4)]
    [InlineData(1_000_000, 7)]
    public void Every_item_is_in_exactly_one_shard(long items, int count)
    {
        var shards = Enumerable.Range(1, count).Select(index => new Shard(index, count)).ToList();
        Assert.Equal(items, shards.Sum(shard => shard.Of(items)));
        var seen = new HashSet<long>();
        foreach (var shard in shards)
        {
            for (long i = 0; i < shard.Of(items); i++) Assert.True(seen.Add(shard.ItemAt(i)) && shard.ItemAt(i) < items);
        }
    }

    [Fact]
    public async Task Four_shards_merged_count_exactly_what_one_run_counts()
    {
        const int users = 1001;
        using var folder = new ScratchFolder();
        var whole = await Runs.RunAsync(Runs.Order(simulator, Path.Combine(folder.Path, "whole"), users));
        var startAt = Wall.Clock.GetUtcNow().AddSeconds(3);
        var shards = Enumerable.Range(1, 4).Select(index => Runs.Order(simulator, Path.Combine(folder.Path, $"{index}"), users) with
        {
            Shard = new Shard(index, 4),
            Sandbox = "four-shards",
            StartAt = startAt,
        }).ToList();
        await Task.WhenAll(shards.Select(shard => Runs.RunAsync(shard)));

        var merge = ShardMerge.Read([.. shards.Select(shard => shard.Out)]);
        var merged = merge.Summary!;
        Assert.Equal(Everything(whole.Counts), Everything(merged.Counts));
        Assert.Equal(
            whole.Operations.Select(operation => (operation.Tag, Everything(operation.Counts), operation.Response.Count)),
            merged.Operations.Select(operation => (operation.Tag, Everything(operation.Counts), operation.Response.Count)));
        Assert.Equal(whole.Phases.Select(phase => (phase.Name, phase.Items, phase.Ended)), merged.Phases.Select(phase => (phase.Name, phase.Items, phase.Ended)));
        Assert.Equal(whole.Checks.Select(Found), merged.Checks.Select(Found));
        Assert.All(merged.Checks, check => Assert.Equal(users, check.Present));
        // The logs of the four say the same as their summaries, line by line added up.
        Assert.Equal(merged.Response.Histogram, Summaries.Times(merge.Totals[""]).Histogram);
        Assert.Equal(merged.Service.Histogram, Summaries.Times(merge.Totals["service"]).Histogram);
        // None of them began before the others.
        Assert.All(shards, shard => Assert.True(Summary(shard.Out).Run.StartedAt >= startAt));
    }

    [Fact]
    public async Task A_shard_that_is_merged_twice_is_refused()
    {
        using var folder = new ScratchFolder();
        var order = Runs.Order(simulator, folder.Path, 8) with { Shard = new Shard(1, 2), Sandbox = "twice" };
        await Runs.RunAsync(order);
        var error = Assert.Throws<InvalidDataException>(() => ShardMerge.Read([folder.Path, folder.Path]));
        Assert.Contains("A shard is there twice", error.Message, StringComparison.Ordinal);
    }

    static SummaryDocument Summary(string folder) => Summaries.Read(File.ReadAllText(Path.Combine(folder, Summaries.FileName)));

    static (string, long, long, long, long, long, long) Found(CollectionCheck check) => (
        check.Collection, check.Expected, check.Present, check.Missing, check.Duplicates, check.Orphans, check.Unacknowledged);

    /// <summary>All counts but those that are lengths of time.</summary>
    static (long, long, long, long, long, long, long, long, long, long, long, long) Everything(Recording.Counts counts) => (
        counts.Requests, counts.RequestsFailed, counts.RequestsThrottled, counts.Retries, counts.Created, counts.Existing, counts.Rejected,
        counts.GivenUp, counts.Items, counts.ItemsFailed, counts.Late, counts.Dropped);
}
