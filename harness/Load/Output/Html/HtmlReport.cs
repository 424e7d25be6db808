using System.Globalization;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Output.Html;

/// <summary>
/// <c>report.html</c>: one file that any browser opens from disk. It has no script, and a policy that would let none run; every
/// text from outside is text.
/// </summary>
static class HtmlReport
{
    public const string FileName = "report.html";

    public static string Text(SummaryDocument summary, IReadOnlyList<TimelinePoint> timeline)
    {
        var title = string.Create(
            CultureInfo.InvariantCulture, $"Load of {summary.Order.Platform}: {summary.Order.Users:N0} students");
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Markup.Text(title)}</title>
            <style>
            {Style.Text}</style>
            </head>
            <body>
            <header>
            <h1>{Markup.Text(title)}</h1>
            {Verdict(summary)}{Flags(summary)}
            {Facts(summary)}
            </header>
            <main>
            <section><h2>Result</h2>
            {Tables.Plan(summary)}{Tables.Limits(summary)}{Tables.Times(summary)}{Tables.Thresholds(summary)}</section>
            <section><h2>Charts</h2>
            {Skipped(summary)}{Charts.All(summary, timeline)}{Tables.Marks(summary)}</section>
            <section><h2>Work</h2>
            {Tables.Operations(summary)}{Tables.Phases(summary)}{Tables.Checks(summary)}{Tables.Reasons(summary)}</section>
            <section><h2>How far the numbers can be believed</h2>
            {Markup.List(summary.Run.InvalidBecause.Concat(summary.Notes))}
            {Tables.Machines(summary)}{Tables.Health(summary)}</section>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    static string Verdict(SummaryDocument summary)
    {
        var broken = summary.Thresholds.Count(threshold => !threshold.Holds);
        var (mood, text) = (summary.Run.Valid, broken) switch
        {
            (false, _) => ("bad", "The result is invalid: the generator was the limit."),
            (_, > 0) => ("bad", string.Create(CultureInfo.InvariantCulture, $"{broken} of {summary.Thresholds.Count} "
                + $"thresholds do not hold.")),
            _ when summary.Counts.Failed > 0 => ("bad", string.Create(
                CultureInfo.InvariantCulture, $"{summary.Counts.Failed:N0} records were refused or given up.")),
            _ when summary.Checks.Any(check => !check.IsSound) => ("bad", "What the simulator holds is not what was sent."),
            _ when summary.Thresholds.Count == 0 => ("good", "Done. No threshold was given."),
            _ => ("good", string.Create(CultureInfo.InvariantCulture, $"All {summary.Thresholds.Count} thresholds hold.")),
        };
        return $"<p class=\"verdict {mood}\">{Markup.Text(text)}</p>";
    }

    static string Flags(SummaryDocument summary) => summary.Flags is not { Count: > 0 } flags
        ? ""
        : $"\n<div class=\"verdict flag\">Flagged: more than the work itself shaped this result.{Markup.List(flags)}</div>";

    /// <summary>Why the charts end before the run does.</summary>
    static string Skipped(SummaryDocument summary) => summary.Run.SkippedSeconds <= 0
        ? ""
        : $"<p class=\"faint\">In real time: {TimeText.Of(summary.Run.SkippedSeconds * 1e6)} of waiting for the vendor's limits were "
            + "skipped and are not to be seen here.</p>\n";

    static string Facts(SummaryDocument summary) => Markup.List(
    [
        $"{summary.Order.Scenario}: {summary.Order.Description}",
        $"{ModelText(summary)}: {summary.Order.Shape}",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Began {summary.Run.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, took "
                + $"{TimeText.Of(summary.Run.MakespanSeconds * 1e6)}, {EndText(summary)}"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"Target {summary.Order.Target}, sandbox {summary.Order.Sandbox}, seed "
                + $"{summary.Order.Seed}{(summary.Order.Shard is { } shard ? $", shard {shard}" : "")}"),
        summary.Order.Quotas == "vendor"
            ? "Quotas: vendor (the limits that the vendor documents were kept)"
            : "Quotas: off (none of the vendor's limits was kept)",
        .. summary.Order.Settings is { } settings
            ? [$"Settings: {string.Join(", ", settings.Select(one => $"{one.Key} = {one.Value}"))}"]
            : (string[])[],
    ]);

    static string ModelText(SummaryDocument summary) => summary.Order.Model switch
    {
        Engine.LoadModel.Open => "Open model (arrivals by schedule)",
        Engine.LoadModel.Closed => "Closed model (each worker waits for its answer)",
        _ => "Fixed work (as fast as it is answered)",
    };

    static string EndText(SummaryDocument summary) => summary.Run.End switch
    {
        Engine.RunEnd.WorkDone => "all the work was done",
        Engine.RunEnd.TimeUp => string.Create(CultureInfo.InvariantCulture, $"the time was up after "
            + $"{summary.Counts.Items:N0} of {summary.Run.ItemsOrdered:N0} items"),
        Engine.RunEnd.Aborted => "a threshold ended it",
        Engine.RunEnd.TargetLost => "the target did not answer any more",
        _ => "it was interrupted",
    };
}
