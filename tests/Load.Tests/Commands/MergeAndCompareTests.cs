using Simulators.Interop.Processes;
using Simulators.Load.Comparison;
using Simulators.Load.Output;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Commands;

/// <summary>
/// Runs that do not belong together are not taken for one, and what is compared is said to differ where it does.
/// </summary>
public sealed class MergeAndCompareTests(Simulator simulator)
{
    [Fact]
    public async Task A_shard_that_was_not_given_is_flagged()
    {
        using var folder = new ScratchFolder();
        var summary = await RunAsync(folder.Path);
        var merged = SummaryMerge.Of([Shard(summary, "1/4"), Shard(summary, "3/4")]);
        Assert.Equal("Shards that were not given: 2/4, 4/4. This is not the whole run.", merged.Flags![0]);
        var whole = SummaryMerge.Of([Shard(summary, "1/2"), Shard(summary, "2/2")]);
        Assert.DoesNotContain(whole.Flags!, flag => flag.Contains("not given", StringComparison.Ordinal));
        Assert.Null(whole.Plan.PlatformRequests);
        Assert.Equal(summary.Plan.PlatformRequests, SummaryMerge.Of([summary]).Plan.PlatformRequests);
    }

    [Fact]
    public async Task Shards_of_different_runs_are_refused()
    {
        using var folder = new ScratchFolder();
        var summary = await RunAsync(folder.Path);
        Refuses("shards of different runs: 1/2, 2/3", Shard(summary, "1/2"), Shard(summary, "2/3"));
        var vendor = summary with { Order = summary.Order with { Quotas = "vendor" } };
        Refuses("quotas off and", Shard(summary, "1/2"), Shard(vendor, "2/2"));
        Refuses("A shard is there twice", Shard(summary, "1/2"), Shard(summary, "1/2"));

        static void Refuses(string part, params SummaryDocument[] summaries) => Assert.Contains(
            part, Assert.Throws<InvalidDataException>(() => SummaryMerge.Of(summaries)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_is_none_is_named_among_others()
    {
        using var folder = new ScratchFolder();
        await RunAsync(folder.Path);
        var (good, bad) = (Path.Combine(folder.Path, "run.hlog"), Path.Combine(folder.Path, "bad.hlog"));
        await File.WriteAllTextAsync(bad, "1,2\n");
        var ended = await Support.Cli.RunAsync("load", "merge", good, bad);
        Assert.Equal(2, ended.Code);
        Assert.Contains($"{bad}: Line 1 is none of a histogram log", ended.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_of_other_work_are_shown_side_by_side_and_judged_by_no_gate()
    {
        using var folder = new ScratchFolder();
        var (small, large) = (Path.Combine(folder.Path, "small"), Path.Combine(folder.Path, "large"));
        await RunAsync(small);
        await RunAsync(large, users: 31);
        var shown = await Support.Cli.RunAsync("load", "compare", small, large);
        Assert.Equal(0, shown.Code);
        Assert.Contains("differ in students: 30 in A, 31 in B", shown.Out, StringComparison.Ordinal);
        var gated = await Support.Cli.RunAsync("load", "compare", small, large, "--max-regression", "p99=1000%");
        Assert.Equal(2, gated.Code);
        Assert.Contains("no gate can judge them: students: 30 in A, 31 in B", gated.Complaint, StringComparison.Ordinal);
    }

    async Task<SummaryDocument> RunAsync(string folder, int users = 30) =>
        await Runs.RunAsync(Runs.Order(simulator, folder, users));

    static SummaryDocument Shard(SummaryDocument summary, string shard) =>
        summary with { Order = summary.Order with { Shard = shard } };
}
