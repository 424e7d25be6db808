namespace Simulators.Roster.Writing;

/// <summary>How a roster shall be written, and where.</summary>
/// <param name="Folder">An existing folder.</param>
/// <param name="Format">The format.</param>
/// <param name="Version">The version of OneRoster.</param>
/// <param name="Zip">One zip instead of single files.</param>
public sealed record RosterOrder(string Folder, RosterFormat Format, OneRosterVersion Version, bool Zip);

/// <summary>How far the writing is.</summary>
/// <param name="File">The file that is being written.</param>
/// <param name="Records">How many records it has so far.</param>
/// <param name="Total">How many records all files have so far.</param>
public sealed record RosterProgress(string File, long Records, long Total);

/// <summary>Writes a district's roster, file by file and record by record: memory does not grow with the district.</summary>
public static class RosterWriter
{
    /// <summary>The zip's name.</summary>
    public const string ZipName = "oneroster.zip";

    const int ProgressEvery = 1000;

    /// <summary>Every name that a roster may have in its folder, in any format.</summary>
    public static IReadOnlyList<string> AllNames { get; } = Names();

    /// <param name="district">Which district.</param>
    /// <param name="order">How and where.</param>
    /// <param name="progress">Told now and then how far the writing is.</param>
    /// <param name="cancellation">Stops it; what was written stays, without a manifest.</param>
    /// <returns>The number of records of each file, in the order in which they were written.</returns>
    public static IReadOnlyList<(string File, long Records)> Write(
        District district,
        RosterOrder order,
        Action<RosterProgress> progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(progress);
        var records = new DistrictRecords(district);
        using var target = TargetOf(records, order);
        var written = new List<(string File, long Records)>();
        long total = 0;
        foreach (var file in FilesOf(records, order.Format, order.Version))
        {
            long count = 0;
            using var stream = target.Create(file.Name);
            file.Write(stream, () =>
            {
                total++;
                if (++count % ProgressEvery != 0) return;
                cancellation.ThrowIfCancellationRequested();
                progress(new RosterProgress(file.Name, count, total));
            });
            written.Add((file.Name, count));
        }

        return written;
    }

    static IRosterTarget TargetOf(DistrictRecords records, RosterOrder order) => order.Zip
        ? new ZipTarget(
            Path.Combine(order.Folder, ZipName),
            new DateTimeOffset(records.Calendar.Begins, TimeOnly.MinValue, TimeSpan.Zero))
        : new FolderTarget(order.Folder);

    static IReadOnlyList<RosterFile> FilesOf(DistrictRecords records, RosterFormat format, OneRosterVersion version) =>
        format == RosterFormat.Json ? JsonBinding.Files(records, version) : CsvBinding.Files(records, version);

    static List<string> Names()
    {
        var records = new DistrictRecords(new District(1, 0));
        return
        [
            ZipName,
            .. CsvBinding.Files(records, OneRosterVersion.V1P2).Select(file => file.Name),
            .. JsonBinding.Files(records, OneRosterVersion.V1P2).Select(file => file.Name),
        ];
    }
}
