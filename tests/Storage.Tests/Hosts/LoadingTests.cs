namespace Simulators.Storage.Tests.Hosts;

/// <summary>A start is measured in milliseconds: nobody pays for an engine that he has not chosen.</summary>
public sealed class LoadingTests
{
    [Fact]
    public async Task A_host_loads_a_database_only_when_it_is_chosen()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which files a process has mapped is read as Linux shows it.");
        using var memory = await HostProcess.StartAsync("memory");
        Assert.Contains("Simulators.Kernel.dll", memory.LoadedFiles);
        Assert.DoesNotContain(memory.LoadedFiles, IsOfDatabase);
        using var folder = new TemporaryFolder();
        using var sqlite = await HostProcess.StartAsync($"sqlite:{folder.File("state.db")}");
        Assert.Contains("Microsoft.Data.Sqlite.dll", sqlite.LoadedFiles);
        Assert.DoesNotContain("Npgsql.dll", sqlite.LoadedFiles);
    }

    static bool IsOfDatabase(string file) =>
        file.Contains("Storage", StringComparison.OrdinalIgnoreCase)
        || file.Contains("sqlite", StringComparison.OrdinalIgnoreCase)
        || file.Contains("Npgsql", StringComparison.OrdinalIgnoreCase);
}
