namespace Simulators.ClassLink.Import;

/// <summary>Where the files of an import lie.</summary>
abstract class ImportSource : IDisposable
{
    /// <summary>The names of the files at its top.</summary>
    public abstract IReadOnlyCollection<string> Names { get; }

    /// <summary>The content of a file, or null when there is none of that name.</summary>
    public abstract Stream? Open(string name);

    /// <summary>Whether a file says that it is UTF-16, which the reader would take and the binding does not.</summary>
    public bool IsUtf16(string name)
    {
        try
        {
            using var content = Open(name);
            Span<byte> mark = stackalloc byte[2];
            return content?.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && (mark is [0xFF, 0xFE] or [0xFE, 0xFF]);
        }
        catch (InvalidDataException)
        {
            // Whoever reads the whole of it will tell of that.
            return false;
        }
    }

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
