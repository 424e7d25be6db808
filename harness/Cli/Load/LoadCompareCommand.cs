using System.CommandLine;
using System.Globalization;
using Simulators.Cli.Console;
using Simulators.Load.Comparison;

namespace Simulators.Cli.Load;

/// <summary><c>load compare</c>: two runs side by side, and a gate against getting worse.</summary>
static class LoadCompareCommand
{
    static readonly Argument<string> Before = new("A")
    {
        Description = "The summary.json of the earlier run, or the folder that it is in.",
    };

    static readonly Argument<string> After = new("B") { Description = "The same of the later run." };

    static readonly Option<string[]> MaxRegression = new("--max-regression")
    {
        Description = "How much worse B may be: METRIC=PERCENT, such as p99=10% or records.rate=5%. Repeatable. Ends with "
            + "1 when it is worse.",
        HelpName = "METRIC=PERCENT",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "compare",
            "Two runs side by side. Ends with 1 when B is worse than --max-regression allows, 3 when a gated run is invalid.")
        {
            Before, After, MaxRegression,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(Before), parsed.GetRequiredValue(After), parsed.GetValue(MaxRegression) ?? [], terminal));
        return command;
    }

    static int Run(string before, string after, string[] gates, Terminal terminal)
    {
        try
        {
            var allowed = gates.Select(RegressionGate.Parse).ToList();
            var (a, b) = (LoadFiles.Summary(before), LoadFiles.Summary(after));
            var pairs = RunComparison.Of(a, b, allowed);
            var otherWork = RunComparison.OtherWork(a, b);
            Write(pairs, terminal.Out);
            foreach (var difference in otherWork.Concat(RunComparison.OtherWays(a, b)))
                terminal.Out.WriteLine($"differ in {Line.Of(difference)}");
            if (allowed.Count > 0 && otherWork.Count > 0)
                return terminal.Complain(
                    $"A and B are not the same work, so no gate can judge them: {string.Join("; ", otherWork)}");
            var code = Judge(pairs, terminal);
            if (allowed.Count == 0 || (a.Run.Valid && b.Run.Valid)) return code;
            return terminal.Complain($"{(a.Run.Valid ? after : before)} is invalid: its generator was the limit, so "
                + $"nothing follows from it", 3);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or Simulators.Load.LoadException)
        {
            return terminal.Complain(e.Message);
        }
    }

    static void Write(IReadOnlyList<MetricPair> pairs, TextWriter output)
    {
        output.WriteLine($"{"",-24}{"A",16}{"B",16}");
        foreach (var pair in pairs)
            output.WriteLine($"{pair.Metric,-24}{pair.Metric.Text(pair.Before),16}{pair.Metric.Text(pair.After),16}  "
                + $"{Difference(pair)}");
    }

    static int Judge(IReadOnlyList<MetricPair> pairs, Terminal terminal)
    {
        var regressions = pairs.Where(pair => pair.IsRegression).ToList();
        foreach (var pair in regressions)
        {
            terminal.Complain(string.Create(
                CultureInfo.InvariantCulture,
                $"{pair.Metric} is {Difference(pair)}, and may be {pair.Allowed * 100:0.###} % worse at most"));
        }

        return regressions.Count > 0 ? ExitCodes.Finding : ExitCodes.Success;
    }

    static string Difference(MetricPair pair) => pair.Worse switch
    {
        null => "not comparable",
        0 => "the same",
        double.PositiveInfinity => "worse from nothing",
        double.NegativeInfinity => "better by all",
        var worse => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(worse.Value) * 100:0.#} % "
            + $"{(worse > 0 ? "worse" : "better")}"),
    };
}
