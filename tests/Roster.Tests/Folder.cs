using System.Security.Cryptography;
using Simulators.Roster.Writing;

namespace Simulators.Roster.Tests;

/// <summary>A folder of a test's own.</summary>
sealed class Folder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roster");

    public string Path => _folder.FullName;

    public static Folder Of(District district, RosterFormat format, OneRosterVersion version, bool zip = false)
    {
        var folder = new Folder();
        RosterWriter.Write(district, new RosterOrder(folder.Path, format, version, zip), _ => { }, CancellationToken.None);
        return folder;
    }

    public string[] Lines(string name) => File.ReadAllLines(System.IO.Path.Combine(Path, name));

    /// <summary>Every file with a hash of its bytes.</summary>
    public SortedDictionary<string, string> Hashes()
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in _folder.EnumerateFiles())
            hashes[file.Name] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName)));
        return hashes;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
