using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Import;

/// <summary>What a district's nightly upload does: <c>POST /__admin/classlink/import</c>.</summary>
static class ImportErrand
{
    const string NameOfUpload = "(upload)";

    public static IReadOnlyList<DashboardErrand> Errands { get; } =
    [
        new(
            "import",
            "Imports OneRoster CSV, 1.1 or 1.2, bulk or delta: a zip as the body (Content-Type application/zip), or {path}, a zip or folder "
            + "of this machine. Answers {accepted, mode, version, records, changes, faultCount, faults, warnings}; a fault changes nothing.",
            RunAsync),
    ];

    static async ValueTask<JsonNode> RunAsync(ErrandCall call)
    {
        var options = ImportOptions.Of(call.Instance.Settings);
        var notes = new ImportNotes();
        var import = new RosterImport(options, notes);
        using (var source = await OpenAsync(call, options, notes.Faults).ConfigureAwait(false))
        {
            // Reading takes a while and never waits: a thread of the request's is not kept for it.
            if (source is not null) await Task.Run(() => import.Read(source, call.Cancellation), call.Cancellation).ConfigureAwait(false);
        }

        var accepted = notes.Faults.Total == 0 && await call.Instance.ExecuteAsync(import.Apply).ConfigureAwait(false);
        foreach (var rule in Deciding(import.Report, notes, accepted)) call.Instance.Coverage.Count(rule);
        return import.Report.ToJson();
    }

    static async ValueTask<ImportSource?> OpenAsync(ErrandCall call, ImportOptions options, FaultList faults)
    {
        if (call.File is { } upload)
            return ZipSource.Open(await KeepAsync(upload, call.Cancellation).ConfigureAwait(false), NameOfUpload, options.MostBytes, faults);
        if (!call.Body.TryGetProperty("path", out var member) || member.ValueKind != JsonValueKind.String || member.GetString() is not { Length: > 0 } path)
            throw new ArgumentException("Send a zip with Content-Type application/zip, or {\"path\":\"folder or zip on this machine\"}.");
        try
        {
            if (Directory.Exists(path)) return new FolderSource(path);
            if (File.Exists(path)) return ZipSource.Open(File.OpenRead(path), Path.GetFileName(path), options.MostBytes, faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"path: '{path}' cannot be read: {e.Message}", e);
        }

        throw new ArgumentException($"path: there is neither a folder nor a file '{path}' on this machine.");
    }

    /// <summary>An archive's index is at its end: the upload is kept, on disk, until it has been read.</summary>
    static async ValueTask<Stream> KeepAsync(Stream upload, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var kept = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await upload.CopyToAsync(kept, cancellation).ConfigureAwait(false);
            kept.Position = 0;
            return kept;
        }
        catch
        {
            await kept.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    static IEnumerable<Rule> Deciding(ImportReport report, ImportNotes notes, bool accepted)
    {
        foreach (var rule in notes.Faults.First.Select(fault => fault.Rule).Concat(notes.Warnings.Select(warning => warning.Rule)).Distinct())
            yield return rule;
        if (!accepted) yield return RuleBook.ImportAllOrNothing;
        if (!accepted || report.Manifest is not { } manifest) yield break;
        if (manifest.Modes.Values.Contains(CsvFileMode.Bulk)) yield return RuleBook.ImportBulk;
        if (manifest.Modes.Values.Contains(CsvFileMode.Delta)) yield return RuleBook.ImportDelta;
        if (report.Changes!.Values.Any(change => change.Unchanged > 0)) yield return RuleBook.ImportUnchanged;
    }
}
