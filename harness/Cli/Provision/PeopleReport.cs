using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Simulators.Integration.Provisioning;

namespace Simulators.Cli.Provision;

/// <summary>Writes what came of each person, as CSV or JSON.</summary>
static class PeopleReport
{
    static readonly string[] Columns =
        ["externalId", "outcome", "role", "userId", "loginName", "initialPassword", "error", "message"];

    static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a file that only its owner can read: there are first passwords in it.</summary>
    public static void WriteFile(string file, IReadOnlyList<PersonReport> reports)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, new UTF8Encoding(false), options);
        if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) writer.WriteLine(Json(reports));
        else WriteCsv(writer, reports);
    }

    /// <summary>As CSV; a cell that a spreadsheet would take for a formula is made none.</summary>
    public static void WriteCsv(TextWriter writer, IReadOnlyList<PersonReport> reports)
    {
        using var csv = CsvWriter.Create(writer, Options, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (var report in reports) csv.WriteRecord(Array.ConvertAll(Cells(report), cell => cell ?? ""));
        csv.Flush();
    }

    static string Json(IReadOnlyList<PersonReport> reports) => new JsonArray([.. reports.Select(Object)]).ToJsonString(Readable);

    static JsonObject Object(PersonReport report)
    {
        var made = new JsonObject();
        foreach (var (name, cell) in Columns.Zip(Cells(report)))
        {
            if (cell is not null) made[name] = cell;
        }

        return made;
    }

    static string?[] Cells(PersonReport report) =>
    [
        report.ExternalId, report.Outcome.ToString().ToLowerInvariant(), report.Role, report.UserId, report.LoginName,
        report.InitialPassword, report.Error, report.Message,
    ];
}
