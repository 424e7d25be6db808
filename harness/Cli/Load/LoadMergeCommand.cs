using System.CommandLine;
using Simulators.Cli.Console;
using Simulators.Load;
using Simulators.Load.Comparison;

namespace Simulators.Cli.Load;

/// <summary><c>load merge</c>: one result of several shards, exact to the last count.</summary>
static class LoadMergeCommand
{
    static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "summary.json files or run.hlog files of shards, or folders that hold both.",
        Arity = ArgumentArity.OneOrMore,
    };

    static readonly Option<string?> Out = new("--out")
    {
        Description = "Where summary.json, junit.xml, report.html and run.hlog of the whole go; without it the result is "
            + "only printed.",
        HelpName = "DIR",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("merge", "Makes one result of several shards: counts and histograms add up exactly, "
            + "thresholds are judged anew.")
        {
            Files, Out,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(Files), parsed.GetValue(Out), terminal));
        return command;
    }

    static int Run(string[] files, string? folder, Terminal terminal)
    {
        try
        {
            if (files.FirstOrDefault(file => !File.Exists(file) && !Directory.Exists(file)) is { } missing)
                return terminal.Complain($"'{missing}' does not exist.");
            var merge = ShardMerge.Read(files);
            if (folder is not null) merge.Write(folder);
            if (merge.Summary is null)
            {
                HistogramText.Write(merge.Totals, terminal.Out);
                return ExitCodes.Success;
            }

            SummaryText.Write(merge.Summary, folder, terminal.Out);
            LoadRunner.Complain(merge.Summary, terminal);
            return LoadRunner.CodeOf(merge.Summary);
        }
        catch (Exception e) when (e is InvalidDataException or LoadException)
        {
            return terminal.Complain(e.Message);
        }
    }
}
