using Simulators.Roster.Writing;

namespace Simulators.Roster.Tests;

/// <summary>Alone, since what other tests hold would be counted too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_district()
    {
        var after = new List<long>();
        using var folder = new Folder();
        RosterWriter.Write(
            new District(12_000, 1),
            new RosterOrder(folder.Path, RosterFormat.OneRosterCsv, OneRosterVersion.V1P1, Zip: true),
            progress =>
            {
                if (progress is { File: "users.csv", Records: 4_000 or 24_000 }) after.Add(GC.GetTotalMemory(forceFullCollection: true));
            },
            CancellationToken.None);
        Assert.Equal(2, after.Count);
        Assert.True(after[1] - after[0] < 4_000_000, $"{after[0]} bytes, then {after[1]}");
    }
}
