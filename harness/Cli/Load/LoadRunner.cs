using Simulators.Cli.Console;
using Simulators.Load.Engine;
using Simulators.Load.Output;
using Simulators.Load.Running;

namespace Simulators.Cli.Load;

/// <summary>Runs an order in a terminal.</summary>
static class LoadRunner
{
    /// <summary>The generator was the limit: the numbers are its own.</summary>
    const int Invalid = 3;

    public static async Task<int> RunAsync(LoadOrder order, Terminal terminal, CancellationToken cancellation)
    {
        var summary = terminal.IsInteractive && LiveView.ConsoleOf(terminal) is { } console
            ? await LiveView.ShowAsync(console, order, view => new LoadRun(order, terminal.Clock, view).RunAsync(cancellation))
            : await new LoadRun(order, terminal.Clock, new LinesView(terminal)).RunAsync(cancellation);
        SummaryText.Write(summary, order.Out, terminal.Out);
        Complain(summary, terminal);
        return CodeOf(summary);
    }

    /// <summary>The code of a result; what makes it worthless goes before what it says.</summary>
    public static int CodeOf(SummaryDocument summary) => summary switch
    {
        { Run.End: RunEnd.Interrupted } => ExitCodes.Interrupted,
        { Run.End: RunEnd.TargetLost } => ExitCodes.NotReachable,
        { Run.Valid: false } => Invalid,
        _ when summary.Thresholds.Any(threshold => !threshold.Holds) => ExitCodes.Finding,
        { Run.End: RunEnd.Aborted } => ExitCodes.Finding,
        _ => ExitCodes.Success,
    };

    /// <summary>Says why the code is not 0.</summary>
    public static void Complain(SummaryDocument summary, Terminal terminal)
    {
        if (summary.Run.End == RunEnd.Interrupted) terminal.Complain("interrupted; the reports hold what was done");
        if (summary.Run.End == RunEnd.TargetLost) terminal.Complain($"{summary.Order.Target} does not answer any more");
        foreach (var why in summary.Run.InvalidBecause) terminal.Complain($"the result is invalid: {why}");
        foreach (var threshold in summary.Thresholds.Where(threshold => !threshold.Holds))
            terminal.Complain($"threshold broken: {threshold.Text} (it was {threshold.Actual})");
    }
}
