using System.Globalization;
using Simulators.Cli.Console;
using Simulators.Load.Running;
using Simulators.Load.Thresholds;
using Spectre.Console;

namespace Simulators.Cli.Load;

/// <summary>A table that changes every second, where a person looks on.</summary>
sealed class LiveView(LiveDisplayContext display, LoadOrder order) : ILoadView
{
    public static async Task<T> ShowAsync<T>(Terminal terminal, LoadOrder order, Func<ILoadView, Task<T>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Live(new Text("")).AutoClear(true).StartAsync(display => run(new LiveView(display, order)));
    }

    public void Say(string text) => Update(new Text(Line.Of(text)));

    public void Show(LoadMoment moment) => Update(TableOf(moment));

    Table TableOf(LoadMoment moment)
    {
        var counts = moment.SoFar.All.Counts;
        var all = moment.SoFar.All.Response;
        var share = moment.Items == 0 ? 1 : (double)moment.ItemsEnded / moment.Items;
        var title = Markup.Escape($"load {order.Scenario.Name}: {moment.Phase}");
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(title) };
        table.AddColumns("", "this second", "so far");
        Row("done", Bar(share), $"{moment.ItemsEnded:N0} of {moment.Items:N0} ({share:P0})");
        Row("time", $"{TimeText.Of(Math.Round(moment.Elapsed.TotalSeconds) * 1e6)}", $"{LinesView.Left(moment)} left");
        Row("records", $"{moment.RecordsPerSecond:N0}/s", $"{counts.Done:N0}");
        Row("requests", $"{moment.RequestsPerSecond:N0}/s", $"{counts.Requests:N0}");
        Row("in flight", $"{moment.InFlight:N0}", $"");
        Row("response p50", $"{LinesView.Time(moment.P50)}", $"{Total(50)}");
        Row("response p95", $"{LinesView.Time(moment.P95)}", $"{Total(95)}");
        Row("response p99", $"{LinesView.Time(moment.P99)}", $"{Total(99)}");
        Row("errors", $"", $"{counts.RequestsFailed:N0} without an answer, {counts.Rejected:N0} refused");
        Row("throttled", $"", $"{counts.RequestsThrottled:N0}, {TimeText.Of(counts.ThrottledMicroseconds)} lost");
        Row("behind", $"", $"{counts.Queued:N0} waited for a worker, {counts.Late:N0} late, {counts.Dropped:N0} dropped");
        return table;

        string Total(double percentile) => LinesView.Time(all.Total == 0 ? null : all.Percentile(percentile));

        void Row(string name, FormattableString now, FormattableString total) => table.AddRow(
            name,
            Markup.Escape(now.ToString(CultureInfo.InvariantCulture)),
            Markup.Escape(total.ToString(CultureInfo.InvariantCulture)));
    }

    static FormattableString Bar(double share)
    {
        const int width = 24;
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * width);
        return $"{new string('=', full)}{new string('-', width - full)}";
    }

    void Update(Spectre.Console.Rendering.IRenderable view) => display.UpdateTarget(view);
}
