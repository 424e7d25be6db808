namespace Simulators.Interop.Processes;

/// <summary>A folder that is there for one test.</summary>
sealed class ScratchFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulators-interop-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
