namespace Simulators.Benchmarks;

/// <summary>Every comparison that gives rows of the one table.</summary>
static class AllComparisons
{
    /// <summary>The writes of all platforms, pages, and the servers of others.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort, string? hoverfly, CancellationToken cancellation)
    {
        var rows = new List<Row>(await OthersAsync(effort, hoverfly, cancellation));
        // register against bare is among the others already.
        foreach (var workload in Workload.All.Where(workload => workload is not RegisterWorkload))
        {
            var measured = await WriteComparison.MeasureAsync(
                workload, [Contestant.Bare(workload.Platform)], effort, cancellation);
            rows.AddRange(measured.Where(row => row.Ratio is not null));
        }

        rows.AddRange(await PageComparison.MeasureAsync(effort, cancellation));
        return rows;
    }

    /// <summary>register against bare Kestrel, WireMock and Hoverfly.</summary>
    public static async Task<IReadOnlyList<Row>> OthersAsync(Effort effort, string? hoverfly, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("simulators-benchmark-");
        try
        {
            Contestant.WriteStubs(folder.FullName);
            Contestant[] opponents =
            [
                Contestant.Bare("classin"),
                Contestant.WireMock(folder.FullName, withJournal: false),
                Contestant.WireMock(folder.FullName, withJournal: true),
                Contestant.Hoverfly(folder.FullName, hoverfly),
            ];
            return await WriteComparison.MeasureAsync(new RegisterWorkload(), opponents, effort, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
