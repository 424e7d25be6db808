using Simulators.Gherkin.Messages;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Formats;

/// <summary>
/// How far the run is: a line that is written over where a person looks, a line every five seconds where a log is kept.
/// Failures are shown as they happen, the summary at the end.
/// </summary>
sealed class ProgressReport(ReportContext context, TextWriter output) : RunReport(context, output)
{
    const string EraseLine = "\r\u001b[K";

    readonly Ink _ink = new(context.Colour);
    readonly long _begin = context.Clock.GetTimestamp();
    readonly Dictionary<Outcome, int> _counts = [];
    long _shown = context.Clock.GetTimestamp();
    int _ended;
    bool _lineStands;

    TimeSpan Pause => Context.Interactive ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(5);

    public override void Take(Envelope message)
    {
        base.Take(message);
        if (Context.Clock.GetElapsedTime(_shown) >= Pause) Show();
    }

    protected override void Ended(ScenarioResult scenario)
    {
        _ended++;
        _counts[scenario.Outcome] = _counts.GetValueOrDefault(scenario.Outcome) + 1;
        if (scenario.Last.Failure is not { } failure) return;
        Erase();
        Output.WriteLine($"{_ink.Of(scenario.Outcome, scenario.Outcome.Word())} {Printable.Line(scenario.Scenario.Name)}"
            + _ink.Faint($" # {Printable.Line(scenario.Scenario.Place)}"));
        Output.WriteLine($"    {Printable.Line(failure.Step.Title)}");
        foreach (var line in FailureText.Lines(scenario.Scenario, failure, Context))
            Output.WriteLine(line.Length == 0 ? "" : $"        {line}");
        Output.WriteLine();
        Output.Flush();
    }

    protected override void Completed(RunResult run, GateResult gates)
    {
        Erase();
        foreach (var line in Summary.Lines(run, gates, Context)) Output.WriteLine(line);
    }

    void Show()
    {
        _shown = Context.Clock.GetTimestamp();
        var total = Planned;
        string[] parts =
        [
            total > 0 ? $"{_ended} of {total} scenarios" : $"{_ended} scenarios",
            .. _counts.OrderBy(part => part.Key).Select(part => $"{part.Value} {part.Key.Word()}"),
            .. TimeLeft(total),
        ];
        var line = Printable.Line(string.Join(", ", parts), Math.Max(20, Context.Width - 1));
        if (Context.Interactive) Output.Write(EraseLine + line);
        else Output.WriteLine(line);
        _lineStands = Context.Interactive;
        Output.Flush();
    }

    /// <summary>As if the rest took as long as what is done; silent until something is.</summary>
    string[] TimeLeft(int total) => _ended == 0 || total <= _ended
        ? []
        : [$"{Span.Of(Context.Clock.GetElapsedTime(_begin) / _ended * (total - _ended))} left"];

    void Erase()
    {
        if (_lineStands) Output.Write(EraseLine);
        _lineStands = false;
    }
}
