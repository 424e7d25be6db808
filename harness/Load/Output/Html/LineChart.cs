using System.Globalization;
using System.Text;

namespace Simulators.Load.Output.Html;

/// <summary>A line of a chart: its points in the order of x; where y is null the line is broken.</summary>
sealed record ChartLine(string Name, IReadOnlyList<(double X, double? Y)> Points);

/// <summary>
/// A chart of lines, drawn as SVG: no script, no network, readable without colour by its legend's dash patterns.
/// </summary>
sealed class LineChart
{
    const double Width = 960;
    const double Height = 280;
    const double Left = 64;
    const double Right = 24;
    const double Top = 30;
    const double Bottom = 34;

    readonly StringBuilder _svg = new();
    double _greatestX = 1;
    double _greatestY = 1;

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What y is.</summary>
    public required string Unit { get; init; }

    /// <summary>The lines; those without a point are left out.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>The places on x that get a label; steps of seconds when null.</summary>
    public IReadOnlyList<(double X, string Label)>? Places { get; init; }

    /// <summary>What x is.</summary>
    public string Across { get; init; } = "seconds";

    /// <summary>Moments to be seen: faults.</summary>
    public IReadOnlyList<MarkDocument> Marks { get; init; } = [];

    /// <summary>What stands in the place of the chart when every value is 0; null: the chart all the same.</summary>
    public string? SaysWhenAllIsZero { get; init; }

    /// <summary>The chart with its heading and legend, or a line that there is nothing to draw.</summary>
    public string Html()
    {
        var lines = Lines.Where(line => line.Points.Any(point => point.Y is not null)).ToList();
        var heading = $"<h3>{Markup.Text(Title)}</h3>\n";
        if (lines.Count == 0) return $"{heading}<p class=\"faint\">Nothing was measured that this chart could show.</p>\n";
        if (SaysWhenAllIsZero is { } nothing && lines.TrueForAll(line => line.Points.All(point => point.Y is null or 0)))
            return $"{heading}<p class=\"faint\">{Markup.Text(nothing)}</p>\n";
        _greatestX = Math.Max(1e-3, lines.Max(line => line.Points.Max(point => point.X)));
        var steps = Axis.Steps(lines.Max(line => line.Points.Max(point => point.Y ?? 0)));
        _greatestY = steps[^1];
        Begin();
        Grid(steps);
        for (var i = 0; i < Marks.Count; i++) Mark(Marks[i], i + 1);
        for (var i = 0; i < lines.Count; i++) Line(lines[i], i);
        _svg.Append("</svg>\n");
        return $"<figure>{heading}<div class=\"wide\">{_svg}</div>{Legend(lines)}</figure>\n";
    }

    void Begin() => Write(
        $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" "
        + $"aria-label=\"{Markup.Text($"{Title}, {Unit}")}\" xmlns=\"http://www.w3.org/2000/svg\">\n");

    void Grid(IReadOnlyList<double> steps)
    {
        foreach (var step in steps)
        {
            Write($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(step):0.#}\" y2=\"{Y(step):0.#}\"/>");
            Write($"<text class=\"tick\" x=\"{Left - 6}\" y=\"{Y(step) + 4:0.#}\" "
                + $"text-anchor=\"end\">{Axis.Label(step)}</text>\n");
        }

        foreach (var (x, label) in Places ?? Seconds())
        {
            if (x > _greatestX || X(x) > Width - Right + 1) continue;
            Write($"<text class=\"tick\" x=\"{X(x):0.#}\" y=\"{Height - 18}\" "
                + $"text-anchor=\"middle\">{Markup.Text(label)}</text>\n");
        }

        Write($"<text class=\"tick\" x=\"{Width - Right}\" y=\"{Height - 4}\" text-anchor=\"end\">{Markup.Text(Across)}</text>");
        Write($"<text class=\"tick\" x=\"4\" y=\"14\">{Markup.Text(Unit)}</text>\n");
    }

    IReadOnlyList<(double X, string Label)> Seconds() => [.. Axis.Steps(_greatestX).Select(step => (step, Axis.Label(step)))];

    void Mark(MarkDocument mark, int number)
    {
        var title = Markup.Text(string.Create(CultureInfo.InvariantCulture, $"{mark.AtSeconds:0.0} s: {mark.Kind}: {mark.Text}"));
        Write(
        $"<text class=\"number\" x=\"{X(Clipped(mark)):0.#}\" y=\"{Top - 4 - (number % 2 * 11)}\" text-anchor=\"middle\">"
            + $"{number}</text>"
            + $"<line class=\"mark\" x1=\"{X(Clipped(mark)):0.#}\" x2=\"{X(Clipped(mark)):0.#}\" y1=\"{Top}\" "
            + $"y2=\"{Height - Bottom}\"><title>{title}</title></line>\n");
    }

    /// <summary>What happened when the last point was past is drawn at the edge.</summary>
    double Clipped(MarkDocument mark) => Math.Clamp(mark.AtSeconds, 0, _greatestX);

    void Line(ChartLine line, int number)
    {
        var path = new StringBuilder();
        var isBroken = true;
        foreach (var (x, y) in line.Points)
        {
            if (y is { } value)
                path.Append(CultureInfo.InvariantCulture, $"{(isBroken ? 'M' : 'L')}{X(x):0.#} {Y(value):0.#}");
            isBroken = y is null;
        }

        // A single point has no line: a dot shows it.
        Write($"<path class=\"line s{number % 6}\" d=\"{path}\"><title>{Markup.Text(line.Name)}</title></path>\n");
        if (line.Points.Count(point => point.Y is not null) != 1) return;
        var only = line.Points.First(point => point.Y is not null);
        Write($"<circle class=\"dot s{number % 6}\" cx=\"{X(only.X):0.#}\" cy=\"{Y(only.Y!.Value):0.#}\" r=\"3\"/>\n");
    }

    static string Legend(IReadOnlyList<ChartLine> lines)
    {
        var items = string.Concat(lines.Select((line, i) =>
            $"<li><svg class=\"key\" viewBox=\"0 0 24 8\" aria-hidden=\"true\"><path class=\"line s{i % 6}\" d=\"M0 4L24 "
                + $"4\"/></svg>{Markup.Text(line.Name)}</li>"));
        return $"<ul class=\"legend\">{items}</ul>";
    }

    double X(double x) => Left + x / _greatestX * (Width - Left - Right);

    double Y(double y) => Height - Bottom - Math.Min(y, _greatestY) / _greatestY * (Height - Top - Bottom);

    /// <summary>Numbers are formatted as every culture of this program formats them: it has but one.</summary>
    void Write(string text) => _svg.Append(text);
}
