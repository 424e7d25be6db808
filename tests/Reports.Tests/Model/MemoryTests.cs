using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Model;

/// <summary>Alone, since what other tests hold would be counted too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    /// <summary>All exchanges together would need ten times as much: 2,500 of 80 kB each.</summary>
    const long Most = 20_000_000;

    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_long_run_is_not_kept_in_memory(string format)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var report = ReportFormats.Create(format, TextWriter.Null, Written.Context());
        foreach (var message in LongRun.Messages(50, 50, body: 40_000)) report.Take(message);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        await report.DisposeAsync();
        Assert.InRange(kept, long.MinValue, Most);
    }
}
