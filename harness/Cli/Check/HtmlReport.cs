using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Cli.Check;

/// <summary>
/// The report as one page that needs nothing else: no script, style, font or picture of another address, and a policy that
/// forbids
/// them. Without its script it is a table; with it, one that can be searched.
/// </summary>
sealed class HtmlReport(TextWriter output) : IReportWriter
{
    /// <summary>A browser searches so many rows without a pause; JSON has all of them.</summary>
    internal const int MostLost = 20_000;

    /// <summary>What goes well is shown as far as it helps to see that it does.</summary>
    internal const int MostOthers = 5_000;

    static readonly string Style = Resource("report.css");
    static readonly string Script = Resource("report.js");

    long _lost;
    long _others;

    public void Begin(CheckReport report)
    {
        Head(report);
        if (report.Import is { } import) Faults(import);
        if (report.Run is { HasFailed: false } run) Summary(run);
        if (report.Run is not { Records: > 0 }) return;
        output.Write($"""
            <h2 id="records-title">Records</h2>
            <form id="search" class="search" role="search" hidden>
            <label for="text">Search<input id="text" type="search" autocomplete="off"></label>
            <label for="action">What would become of it
            <select id="action"><option value="">anything</option>{Choices()}</select></label>
            <output id="shown" for="text action"></output>
            </form>
            <table id="records" aria-labelledby="records-title">
            <thead>
            <tr><th scope="col">Record</th><th scope="col">Id</th><th scope="col">Name</th><th scope="col">Becomes</th><th scope="col">Why</th></tr></thead>
            <tbody>

            """);
    }

    public void Add(SyncRecord record)
    {
        if (record.IsLost ? ++_lost > MostLost : ++_others > MostOthers) return;
        var lost = record.IsLost ? " class=\"lost\"" : "";
        output.Write($"<tr data-action=\"{Safe(record.Action)}\"><td>{Safe(record.Kind)}</td>");
        output.Write($"<td><code>{Safe(record.SourcedId)}</code></td>");
        output.Write($"<th scope=\"row\">{Safe(record.Name)}</th><td{lost}>{Safe(record.Action)}</td>");
        output.Write($"<td>{Safe(record.Reason)} <code>{Safe(record.Rule)}</code></td></tr>\n");
    }

    public void End(CheckReport report)
    {
        var hasTable = report.Run is { Records: > 0 };
        if (hasTable) output.Write("</tbody>\n</table>\n");
        var hidden = Math.Max(0, _lost - MostLost) + Math.Max(0, _others - MostOthers);
        if (hidden > 0) output.Write($"<p>{CheckReport.Count(hidden, "record")} more: --format json has all of them.</p>\n");
        output.Write("</main>\n");
        if (hasTable) output.Write($"<script>{Script}</script>\n");
        output.Write("</body>\n</html>\n");
        output.Flush();
    }

    void Head(CheckReport report) => output.Write($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {HashOf(Style)}; script-src {HashOf(Script)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Roster check: {Safe(report.Verdict)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <h1>What This is School would make of this roster</h1>
        <p class="source">{Safe(report.Source)}</p>
        <p class="verdict{(report.IsClean ? " clean" : "")}" role="status">{Safe(report.Verdict)}</p>

        """);

    void Faults(ImportResult import)
    {
        foreach (var warning in import.Warnings) output.Write($"<p>{Safe(warning.File)}: {Safe(warning.Text)}</p>\n");
        if (import.FaultCount == 0) return;
        output.Write("<h2 id=\"faults-title\">Faults in the files</h2>\n<table aria-labelledby=\"faults-title\">\n");
        output.Write("<thead><tr><th scope=\"col\">File</th><th scope=\"col\" class=\"number\">Row</th><th scope=\"col\">Column</th>");
        output.Write("<th scope=\"col\">Value</th><th scope=\"col\">Problem</th></tr></thead>\n<tbody>\n");
        foreach (var fault in import.Faults)
        {
            var row = fault.Row?.ToString(CultureInfo.InvariantCulture);
            output.Write($"<tr><th scope=\"row\">{Safe(fault.File)}</th><td class=\"number\">{row}</td><td>{Safe(fault.Column)}</td>");
            output.Write($"<td>{Safe(fault.Value)}</td><td>{Safe(fault.Problem)}</td></tr>\n");
        }

        output.Write("</tbody>\n</table>\n");
        if (import.FaultCount > import.Faults.Count)
            output.Write($"<p>{CheckReport.Count(import.FaultCount - import.Faults.Count, "fault")} more; mend these first.</p>\n");
    }

    void Summary(SyncRun run)
    {
        output.Write("<h2 id=\"summary-title\">Summary</h2>\n");
        output.Write("<table aria-labelledby=\"summary-title\">\n<thead><tr><th scope=\"col\">Records</th>");
        foreach (var action in Actions.All) output.Write($"<th scope=\"col\" class=\"number\">{action}</th>");
        output.Write("</tr></thead>\n<tbody>\n");
        foreach (var kind in run.Summary)
        {
            output.Write($"<tr><th scope=\"row\">{Safe(kind.Kind)}</th>");
            foreach (var action in Actions.All)
            {
                var count = kind.Of(action);
                var lost = count > 0 && action is (Actions.Removed or Actions.Skipped) ? " lost" : "";
                output.Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"number{lost}\">{count:N0}</td>"));
            }

            output.Write("</tr>\n");
        }

        output.Write("</tbody>\n</table>\n");
        if (run.Warnings.Count == 0) return;
        output.Write("<h2>Warnings</h2>\n<ul>\n");
        foreach (var warning in run.Warnings) output.Write($"<li>{Safe(warning.Text)} <code>{Safe(warning.Rule)}</code></li>\n");
        output.Write("</ul>\n");
    }

    static string Choices() => string.Concat(Actions.All.Select(action => $"<option>{action}</option>"));

    /// <summary>Text that came from outside, as text: markup in a name stays letters.</summary>
    static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>What the policy lets through: exactly this text, and no other that might have got in.</summary>
    static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"Simulators.Cli.Check.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
