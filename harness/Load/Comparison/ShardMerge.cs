using Simulators.Load.Hdr;
using Simulators.Load.Output;

namespace Simulators.Load.Comparison;

/// <summary>The merged files of several shards.</summary>
public sealed class ShardMerge
{
    readonly IReadOnlyList<string> _logs;
    readonly LogTotals _totals;

    ShardMerge(SummaryDocument? summary, IReadOnlyList<string> logs, LogTotals totals) =>
        (Summary, _logs, _totals) = (summary, logs, totals);

    /// <summary>The merged summary; null when only logs were given.</summary>
    public SummaryDocument? Summary { get; }

    /// <summary>All intervals of the logs, by tag; the empty one is that of the lines without a tag.</summary>
    public IReadOnlyDictionary<string, Histogram> Totals => _totals.ByTag;

    /// <summary>Reads and adds up.</summary>
    /// <param name="paths">Summaries, logs, or folders that hold both.</param>
    /// <exception cref="InvalidDataException">
    /// A file is none of both, or the files do not belong together; the message names it.
    /// </exception>
    public static ShardMerge Read(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = paths.SelectMany(FilesOf).ToList();
        var logs = files.Where(IsLog).ToList();
        var summaries = files.Where(file => !IsLog(file)).Select(SummaryOf).ToList();
        var totals = new LogTotals();
        Each(logs, totals.Add);
        return new ShardMerge(summaries.Count == 0 ? null : SummaryMerge.Of(summaries), logs, totals);
    }

    /// <summary>Writes the whole's files into a folder.</summary>
    /// <exception cref="InvalidDataException">
    /// A log was read from this folder: it would be overwritten while it is read.
    /// </exception>
    /// <exception cref="LoadException">The folder cannot be written to.</exception>
    public void Write(string folder)
    {
        RunFiles.Prepare(folder);
        var path = Path.Combine(folder, IntervalLog.FileName);
        if (_logs.Any(log => Path.GetFullPath(log) == Path.GetFullPath(path)))
            throw new InvalidDataException($"{path} is one of the files to merge: choose another folder.");
        if (_logs.Count > 0)
        {
            using var output = RunFiles.Open(folder, IntervalLog.FileName);
            var log = new HistogramLogWriter(output, _totals.Begin, $"[Merged of {_logs.Count} logs.]");
            Each(_logs, line => log.Write(line.Tag, line.Begin, line.Length, line.Histogram));
        }

        if (Summary is not null) RunFiles.Write(folder, Summary, _totals.Timeline(Summary.Run.StartedAt));
    }

    static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path)) return [path];
        string[] names = [Summaries.FileName, IntervalLog.FileName];
        var found = names.Select(name => Path.Combine(path, name)).Where(File.Exists).ToList();
        return found.Count > 0 ? found : throw new InvalidDataException($"{path} holds neither {names[0]} nor {names[1]}.");
    }

    static bool IsLog(string path) => Path.GetExtension(path).Equals(".hlog", StringComparison.OrdinalIgnoreCase);

    static SummaryDocument SummaryOf(string path)
    {
        try
        {
            return Summaries.Read(File.ReadAllText(path));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}");
        }
    }

    static void Each(IReadOnlyList<string> logs, Action<HistogramInterval> seen)
    {
        var readers = logs.Select(path => new StreamReader(path)).ToList();
        try
        {
            LogMerge.Run(readers, seen, logs);
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
        }
    }
}
