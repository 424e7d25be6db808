namespace Simulators.ClassLink.Import;

/// <summary>Where the files of an import lie.</summary>
abstract class ImportSource : IDisposable
{
    /// <summary>The names of the files at its top.</summary>
    public abstract IReadOnlyCollection<string> Names { get; }

    /// <summary>The content of a file, or null when there is none of that name.</summary>
    public abstract Stream? Open(string name);

    public virtual void Dispose()
    {
    }
}

/// <summary>A folder of this machine.</summary>
sealed class FolderSource(string path) : ImportSource
{
    public override IReadOnlyCollection<string> Names { get; } =
        [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public override Stream? Open(string name) =>
        Names.Contains(name) ? File.OpenRead(Path.Combine(path, name)) : null;
}
