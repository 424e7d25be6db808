using Simulators.ClassLink.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Import;

/// <summary>
/// One import, from its files to the tables. What the files tell by themselves is looked at in no transaction, so that nobody waits
/// for a large one; what the state must tell is looked at in the one that changes it, all or nothing.
/// </summary>
sealed class RosterImport(ImportOptions options, ImportNotes notes)
{
    readonly Staging _staging = new();
    Manifest? _manifest;
    References? _references;

    public ImportReport Report { get; } = new(notes);

    FaultList Faults => notes.Faults;

    /// <summary>Reads and stages the files, each after those that it refers to.</summary>
    public void Read(ImportSource source, CancellationToken cancellation)
    {
        if (ManifestReader.Read(source, notes, options.EntriesRequired) is not { } manifest) return;
        _manifest = Report.Manifest = manifest;
        _references = new References(manifest, _staging, Faults);
        foreach (var format in CsvFormats.Of(manifest.Version)) Read(source, format, cancellation);
    }

    /// <summary>Looks at what only the state can tell, and then changes it, unless there is a fault.</summary>
    public bool Apply(PlatformContext context)
    {
        if (_manifest is not { } manifest) return false;
        var tables = RosterTables.Of(context.Transaction);
        _references!.Check(tables);
        new UserMerge(manifest, _staging, tables, Faults).Run();
        if (options.UnknownDeletionRefused) new DeletionRules(_staging, tables, Faults).Check();
        if (Faults.Total > 0) return false;
        var application = new Application(manifest, _staging, tables, Whole(context.Now));
        application.Run();
        Report.Changes = application.Changes;
        return true;
    }

    void Read(ImportSource source, CsvFormat format, CancellationToken cancellation)
    {
        using var content = source.Open(format.FileName);
        if (_manifest![format.File] == CsvFileMode.Absent)
        {
            if (content is not null)
                notes.Warn(format.FileName, "The manifest calls it absent, and it is not read.", RuleBook.ImportFilesBeyond);
            return;
        }

        if (content is null)
        {
            Faults.Add(format.FileName, "The manifest declares it, and it is not there: add it, or call it absent.", RuleBook.ImportFileMissing);
            _staging.SetUnread(format.File);
            return;
        }

        if (source.IsUtf16(format.FileName))
        {
            Faults.Add(format.FileName, 1, "", null, CellRules.NoUtf8, RuleBook.ImportEncoding);
            _staging.SetUnread(format.File);
            return;
        }

        var reader = new FileReader(format, _manifest, _staging, _references!, options, Faults);
        Report.Records[format.Name] = reader.Read(content, cancellation);
    }

    /// <summary>The wire has milliseconds, and no more.</summary>
    static DateTime Whole(DateTimeOffset now)
    {
        var utc = now.UtcDateTime;
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
