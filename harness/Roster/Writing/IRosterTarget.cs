using System.IO.Compression;

namespace Simulators.Roster.Writing;

/// <summary>Where the files of a roster go, one after another.</summary>
interface IRosterTarget : IDisposable
{
    /// <summary>A file to write; the one before it is finished.</summary>
    Stream Create(string name);
}

/// <summary>Files in a folder.</summary>
sealed class FolderTarget(string folder) : IRosterTarget
{
    public Stream Create(string name) => File.Create(Path.Combine(folder, name));

    public void Dispose()
    {
    }
}

/// <summary>Files in one zip, which is written from front to end.</summary>
/// <param name="path">The zip.</param>
/// <param name="stamp">The time that all entries bear: the machine's would make other bytes each time.</param>
sealed class ZipTarget(string path, DateTimeOffset stamp) : IRosterTarget
{
    readonly ZipArchive _zip = new(File.Create(path), ZipArchiveMode.Create);

    public Stream Create(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = stamp;
        return entry.Open();
    }

    public void Dispose() => _zip.Dispose();
}
