using System.Globalization;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Formats;

/// <summary>
/// Annotations beside the lines of the feature files, by GitHub's workflow commands: an error for what failed, a notice for a
/// failure that is expected, a warning for what passed only when it was tried again.
/// </summary>
/// <remarks>Escaping as GitHub's toolkit does it: %, CR and LF everywhere, colon and comma in properties too.</remarks>
sealed class GitHubReport(ReportContext context, TextWriter output) : RunReport(context, output)
{
    protected override void Ended(ScenarioResult scenario)
    {
        if (scenario.IsFlaky) Write("warning", scenario.Scenario, null, $"It passed only at attempt {scenario.Attempts.Count}.");
        if (scenario.Last.Failure is not { } failure) return;
        var lines = FailureText.Lines(scenario.Scenario, failure, Context);
        var text = $"{Printable.Line(failure.Step.Title)}\n{string.Join('\n', lines)}";
        var known = Context.Gates.Baseline?.For(scenario.Scenario, Context.Clock.GetUtcNow());
        if (known is null) Write("error", scenario.Scenario, failure.Step.Line, text);
        else Write("notice", scenario.Scenario, failure.Step.Line, $"Expected until {Until(known)} ({known.Reason}).\n{text}");
    }

    protected override void Completed(RunResult run, GateResult gates)
    {
        foreach (var error in run.ParseErrors)
            Write("error", ParseErrorText.Path(error), ParseErrorText.Line(error), "does not parse", error.Message);
        foreach (var failure in run.HookFailures) Write("error", null, null, "a hook of the run failed", failure);
        if (run.Crash is { } crash) Write("error", null, null, "the run broke off", crash);
        foreach (var complaint in gates.Complaints) Write("error", null, null, "gate", complaint);
    }

    static string Until(BaselineEntry known) => known.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    void Write(string level, ScenarioFacts scenario, int? line, string text) =>
        Write(level, scenario.Feature.Uri, line ?? scenario.Line, scenario.Name, text);

    void Write(string level, string? file, int? line, string title, string text)
    {
        string[] properties =
        [
            .. file is null ? Array.Empty<string>() : [$"file={Property(file)}"],
            .. line is null ? Array.Empty<string>() : [$"line={line}"],
            $"title={Property(title)}",
        ];
        Output.Write($"::{level} {string.Join(',', properties)}::{Data(text)}\n");
    }

    static string Data(string text) => Printable.Lines(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
