namespace Simulators.Storage.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulators");

    public string Name => _folder.FullName;

    public string File(string name) => Path.Combine(Name, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
