using System.Globalization;
using Simulators.Cli.Console;
using Simulators.Load.Running;
using Simulators.Load.Thresholds;

namespace Simulators.Cli.Load;

/// <summary>A line every five seconds, where no person looks on but a log is kept.</summary>
sealed class LinesView(Terminal terminal) : ILoadView
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    TimeSpan _last;

    public void Say(string text) => terminal.Error.WriteLine(Line.Of(text));

    public void Show(LoadMoment moment)
    {
        if (moment.Elapsed - _last < Pause) return;
        _last = moment.Elapsed;
        terminal.Error.WriteLine(Line.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"{moment.Elapsed.TotalSeconds,6:0} s  {moment.Phase}  {moment.ItemsEnded:N0}/{moment.Items:N0}  "
                + $"{moment.RecordsPerSecond:0} records/s  {moment.InFlight} in flight  p50 {Time(moment.P50)}  p95 "
                    + $"{Time(moment.P95)}  p99 {Time(moment.P99)}  {Errors(moment):N0} errors  {Left(moment)}")));
    }

    /// <summary>Requests without an answer, and records refused.</summary>
    public static long Errors(LoadMoment moment) => moment.SoFar.All.Counts.RequestsFailed + moment.SoFar.All.Counts.Rejected;

    public static string Time(long? microseconds) => microseconds is { } time ? TimeText.Of(time) : "-";

    public static string Left(LoadMoment moment) =>
        moment.Left is { } left ? $"{TimeText.Of(Math.Round(left.TotalSeconds) * 1e6)} left" : "time left not known";
}
