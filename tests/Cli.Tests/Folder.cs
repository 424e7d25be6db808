namespace Simulators.Cli.Tests;

/// <summary>A folder of a test's own.</summary>
sealed class Folder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cli");

    public string Path => _folder.FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
