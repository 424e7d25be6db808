using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulators.Host.Startup;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Snapshots;

/// <summary>A snapshot that lies in the folder.</summary>
/// <param name="Version">The version in its first bytes, or null when it has none.</param>
sealed record StoredSnapshot(string Name, long Bytes, DateTime SavedAt, int? Version);

/// <summary>
/// Snapshots by name, each a JSON file of the folder: indented, rows in the order of their keys, so that two of them can be
/// compared line by line. A file is there whole or not at all: it is written beside its place and then moved there.
/// </summary>
sealed class SnapshotFolder(SimulatorOptions options)
{
    /// <summary>How many the folder may hold: a loop that saves under new names must not fill the disk.</summary>
    public const int Maximum = 1000;

    /// <summary>A larger file is refused unread.</summary>
    public const long LongestFile = 512L * 1024 * 1024;

    const string Ending = ".json";
    const int HeadBytes = 512;

    static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static long s_writes;

    public string Path => System.IO.Path.GetFullPath(options.Snapshots);

    /// <summary>The file of a snapshot that is there, or null.</summary>
    public static string? Find(string folder, string name)
    {
        if (SnapshotName.ProblemOf(name) is not null) return null;
        var file = System.IO.Path.Combine(folder, name + Ending);
        return File.Exists(file) ? file : null;
    }

    /// <summary>Is there a snapshot of this name? Of one that is no name there is none.</summary>
    public bool Has(string name) => Find(Path, name) is not null;

    public StoredSnapshot Describe(string name) => Of(new FileInfo(FileOf(name)));

    public IReadOnlyList<StoredSnapshot> All()
    {
        var folder = new DirectoryInfo(Path);
        if (!folder.Exists) return [];
        return
        [
            .. folder.EnumerateFiles("*" + Ending)
                .Where(file => SnapshotName.ProblemOf(NameOf(file)) is null)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Take(Maximum)
                .Select(Of),
        ];
    }

    /// <returns>Null, or why it cannot be saved.</returns>
    public async Task<string?> SaveAsync(string name, Sandbox sandbox)
    {
        Directory.CreateDirectory(Path);
        if (!Has(name) && All().Count >= Maximum) return $"The folder holds {Maximum} snapshots, and that is the bound: delete some.";
        var number = Interlocked.Increment(ref s_writes);
        var unfinished = System.IO.Path.Combine(
            Path, string.Create(CultureInfo.InvariantCulture, $".{name}.{Environment.ProcessId}-{number}.tmp"));
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await using (var writer = new Utf8JsonWriter(file, Readable)) await Snapshot.SaveAsync(sandbox, writer);
                file.WriteByte((byte)'\n');
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, FileOf(name), overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The document, or why it cannot be had.</summary>
    public async Task<(JsonElement Document, string? Problem)> ReadAsync(string name)
    {
        if (new FileInfo(FileOf(name)).Length > LongestFile) return (default, $"The snapshot '{name}' is longer than {LongestFile} bytes.");
        try
        {
            await using var file = File.OpenRead(FileOf(name));
            using var document = await JsonDocument.ParseAsync(file);
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException e)
        {
            return (default, $"The snapshot '{name}' is no JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
    }

    public Stream Open(string name) => File.OpenRead(FileOf(name));

    public void Delete(string name) => File.Delete(FileOf(name));

    string FileOf(string name) => SnapshotName.ProblemOf(name) is { } problem
        ? throw new ArgumentException(problem, nameof(name))
        : System.IO.Path.Combine(Path, name + Ending);

    static string NameOf(FileInfo file) => file.Name[..^Ending.Length];

    static StoredSnapshot Of(FileInfo file) => new(NameOf(file), file.Length, file.LastWriteTimeUtc, VersionOf(file));

    /// <summary>It stands first in what we write; nobody reads a hundred megabytes for a list.</summary>
    static int? VersionOf(FileInfo file)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        using var stream = file.OpenRead();
        var read = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        var json = new Utf8JsonReader(head[..read], isFinalBlock: false, default);
        try
        {
            return json.Read() && json.Read() && json.ValueTextEquals("version"u8) && json.Read() && json.TryGetInt32(out var version)
                ? version
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A file of another kind that lies in the folder.
            return null;
        }
    }
}
