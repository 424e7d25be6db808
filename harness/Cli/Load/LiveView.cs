using System.Globalization;
using Simulators.Cli.Console;
using Simulators.Load.Running;
using Simulators.Load.Thresholds;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulators.Cli.Load;

/// <summary>A table that changes every second, where a person looks on; in a small window some lines.</summary>
sealed class LiveView(LiveDisplayContext display, IAnsiConsole console, LoadOrder order) : ILoadView
{
    /// <summary>What the table needs, in a window of 80 columns at most one cell of it in two lines.</summary>
    const int TableHeight = 20;

    const int TableWidth = 74;
    const int WidestTable = 100;

    /// <summary>
    /// So much of each line stays free: where a line were full, the ^C that a terminal echoes would begin another, and a line of
    /// the table would stay on the screen.
    /// </summary>
    const int Margin = 3;

    /// <summary>Null where the terminal cannot move its cursor: there lines are all that can be shown.</summary>
    public static IAnsiConsole? ConsoleOf(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Profile.Capabilities.Ansi ? console : null;
    }

    public static Task<T> ShowAsync<T>(IAnsiConsole console, LoadOrder order, Func<ILoadView, Task<T>> run) =>
        console.Live(new Text("")).AutoClear(true).StartAsync(display => run(new LiveView(display, console, order)));

    public void Say(string text) => Update(LinesOf([text], Width));

    public void Show(LoadMoment moment) => Update(Of(moment, order, Width, console.Profile.Height));

    /// <summary>How a moment looks in a window of that many columns and lines.</summary>
    public static IRenderable Of(LoadMoment moment, LoadOrder order, int width, int height) =>
        height < TableHeight || width < TableWidth
            ? LinesOf([.. TextOf(moment, order).Take(Math.Max(1, height - 1))], width)
            : TableOf(moment, order, width);

    int Width => Math.Max(1, console.Profile.Width - Margin);

    static Rows LinesOf(IReadOnlyList<string> lines, int width) => new(lines.Select(line =>
    {
        var text = Line.Of(line);
        return new Text(text.Length <= width ? text : text[..width]);
    }));

    static IEnumerable<string> TextOf(LoadMoment moment, LoadOrder order)
    {
        var counts = moment.SoFar.All.Counts;
        yield return Plain($"load {order.Scenario.Name}: {moment.Phase}, {LinesView.Left(moment)}");
        yield return Plain($"{moment.ItemsEnded:N0} of {moment.Items:N0} done after {Seconds(moment.Elapsed)}");
        yield return Plain(
            $"{moment.RecordsPerSecond:N0} records/s, {moment.RequestsPerSecond:N0} requests/s, {moment.InFlight:N0} in flight");
        yield return Plain(
            $"p50 {LinesView.Time(moment.P50)}, p95 {LinesView.Time(moment.P95)}, p99 {LinesView.Time(moment.P99)}");
        yield return Plain(
            $"{LinesView.Errors(moment):N0} errors, {counts.RequestsThrottled:N0} throttled, {counts.Late:N0} late");
    }

    static Table TableOf(LoadMoment moment, LoadOrder order, int width)
    {
        var counts = moment.SoFar.All.Counts;
        var all = moment.SoFar.All.Response;
        var share = moment.Items == 0 ? 1 : (double)moment.ItemsEnded / moment.Items;
        var title = Markup.Escape(Line.Of($"load {order.Scenario.Name}: {moment.Phase}"));
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(title) };
        table.Width = Math.Min(WidestTable, width);
        table.AddColumns("", "this second", "so far");
        Row("done", Bar(share), $"{moment.ItemsEnded:N0} of {moment.Items:N0} ({share:P0})");
        Row("time", $"{Seconds(moment.Elapsed)}", $"{LinesView.Left(moment)}");
        Row("records", $"{moment.RecordsPerSecond:N0}/s", $"{counts.Done:N0}");
        Row("requests", $"{moment.RequestsPerSecond:N0}/s", $"{counts.Requests:N0}");
        Row("in flight", $"{moment.InFlight:N0}", $"");
        Row("response p50", $"{LinesView.Time(moment.P50)}", $"{Total(50)}");
        Row("response p95", $"{LinesView.Time(moment.P95)}", $"{Total(95)}");
        Row("response p99", $"{LinesView.Time(moment.P99)}", $"{Total(99)}");
        Row("errors", $"{moment.ErrorsPerSecond:N0}/s", $"{counts.RequestsFailed:N0} unanswered, {counts.Rejected:N0} refused");
        Row("throttled", $"{moment.ThrottledPerSecond:N0}/s",
            $"{counts.RequestsThrottled:N0}, {TimeText.Of(counts.ThrottledMicroseconds)} lost");
        Row("behind", $"", $"{counts.Queued:N0} waited, {counts.Late:N0} late, {counts.Dropped:N0} dropped");
        return table;

        string Total(double percentile) => LinesView.Time(all.Total == 0 ? null : all.Percentile(percentile));

        void Row(string name, FormattableString now, FormattableString total) => table.AddRow(
            name, Markup.Escape(Plain(now)), Markup.Escape(Plain(total)));
    }

    static FormattableString Bar(double share)
    {
        const int width = 20;
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * width);
        return $"{new string('=', full)}{new string('-', width - full)}";
    }

    static string Seconds(TimeSpan time) => TimeText.Of(Math.Round(time.TotalSeconds) * 1e6);

    static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    void Update(IRenderable view) => display.UpdateTarget(view);
}
