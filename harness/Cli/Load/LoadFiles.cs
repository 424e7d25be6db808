using Simulators.Load;
using Simulators.Load.Output;

namespace Simulators.Cli.Load;

/// <summary>Files of runs that a command line names.</summary>
static class LoadFiles
{
    const long LargestSummary = 64 * 1024 * 1024;

    /// <exception cref="LoadException">There is none, or it is damaged; the message names the file.</exception>
    public static SummaryDocument Summary(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, Summaries.FileName) : path;
        if (!File.Exists(file)) throw new LoadException($"'{file}' does not exist.");
        if (new FileInfo(file).Length > LargestSummary) throw new LoadException($"'{file}' is too large for a summary.");
        try
        {
            return Summaries.Read(File.ReadAllText(file));
        }
        catch (InvalidDataException e)
        {
            throw new LoadException($"{file}: {e.Message}");
        }
    }
}
