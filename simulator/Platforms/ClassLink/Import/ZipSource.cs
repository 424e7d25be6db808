using System.IO.Compression;

namespace Simulators.ClassLink.Import;

/// <summary>
/// A zip archive, which nothing is unpacked from but the entry that is being read, and of that no more than a buffer. What an
/// archive could do harm with is refused before anything of it is read.
/// </summary>
sealed class ZipSource : ImportSource
{
    const int MostEntries = 1000;
    const long SmallEntry = 10 * 1024 * 1024;

    /// <summary>A roster's enrolments, the most alike of its rows, shrink to a thirtieth or so; a bomb to a thousandth.</summary>
    const long MostShrunk = 200;

    readonly Stream _file;
    readonly ZipArchive _archive;
    readonly Dictionary<string, ZipArchiveEntry> _entries = [];

    ZipSource(Stream file)
    {
        _file = file;
        _archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
    }

    public override IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>Opens an archive, which it then owns; null when it must not be read, and the faults say why.</summary>
    /// <param name="file">The archive's bytes, seekable.</param>
    /// <param name="name">What the faults call it.</param>
    /// <param name="mostBytes">How long its entries may be in all.</param>
    /// <param name="faults">What is wrong with it.</param>
    public static ZipSource? Open(Stream file, string name, long mostBytes, FaultList faults)
    {
        ZipSource? source = null;
        try
        {
            source = new ZipSource(file);
            source.Admit(name, mostBytes, faults);
            if (faults.Total == 0) return source;
        }
        catch (InvalidDataException)
        {
            faults.Add(name, "It is no zip archive, or a damaged one: make it again.", RuleBook.ImportArchive);
        }

        source?.Dispose();
        file.Dispose();
        return null;
    }

    public override Stream? Open(string name) =>
        _entries.TryGetValue(name, out var entry) ? new EntryStream(entry) : null;

    public override void Dispose()
    {
        _archive.Dispose();
        _file.Dispose();
    }

    void Admit(string name, long mostBytes, FaultList faults)
    {
        if (_archive.Entries.Count > MostEntries)
        {
            faults.Add(name, $"It has over {MostEntries} entries: a roster has at most 22 files.", RuleBook.ImportArchive);
            return;
        }

        var total = 0L;
        foreach (var entry in _archive.Entries)
        {
            if (WhyNot(entry) is { } problem) faults.Add(entry.FullName, problem, RuleBook.ImportArchive);
            else if (!IsFolder(entry) && !_entries.TryAdd(entry.FullName, entry))
                faults.Add(entry.FullName, "The archive has it twice: leave one out.", RuleBook.ImportArchive);
            total += entry.Length;
        }

        if (total > mostBytes)
        {
            faults.Add(
                name,
                $"Unpacked it has {total} bytes, over the {mostBytes} of the setting {ClassLinkSettings.ImportMostMegabytes.Name}: "
                + "split the import, or raise the setting.",
                RuleBook.ImportArchive);
        }
    }

    static string? WhyNot(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.Contains('\\') || name.StartsWith('/') || name.Contains(':') || name.Split('/').Contains(".."))
            return "Its name leads out of the archive: an entry is named like its file, users.csv.";
        if (entry.IsEncrypted) return "It is encrypted: make the archive without a password.";
        return entry.Length > SmallEntry && entry.Length / MostShrunk > entry.CompressedLength
            ? $"It is packed {entry.Length / Math.Max(1, entry.CompressedLength)} to 1, as no roster is: a zip bomb is not unpacked."
            : null;
    }

    static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/');

    /// <summary>
    /// An archive may say that an entry is shorter than it is: what it says is all that is read. Opened when it is first read, so that
    /// only reading can find it damaged.
    /// </summary>
    sealed class EntryStream(ZipArchiveEntry entry) : Stream
    {
        Stream? _content;
        long _left = entry.Length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (_content ??= entry.Open()).Read(buffer);
            _left -= read;
            return _left >= 0 ? read : throw new InvalidDataException("The archive's entry is longer than the archive says: make it again.");
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) _content?.Dispose();
            base.Dispose(disposing);
        }
    }
}
