using System.Text;

namespace Simulators.Load.Output;

/// <summary>The files of a run.</summary>
static class RunFiles
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes the folder, and sees that files can be written there.</summary>
    /// <exception cref="LoadException">They cannot; the message says why.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, $".trial-{Environment.ProcessId}");
            File.WriteAllText(trial, "");
            File.Delete(trial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LoadException($"out '{folder}': the reports cannot be written there: {e.Message}");
        }
    }

    /// <summary>Opens a file that grows while the run goes on, so that what is cut off leaves what there was.</summary>
    public static StreamWriter Open(string folder, string name) => new(Path.Combine(folder, name), append: false, s_utf8)
    {
        AutoFlush = true,
    };

    /// <summary>Writes what is known only at the end.</summary>
    public static void Write(string folder, SummaryDocument summary, IReadOnlyList<TimelinePoint> timeline)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Summaries.FileName), Summaries.Text(summary) + "\n", s_utf8);
        File.WriteAllText(Path.Combine(folder, JUnitFile.FileName), JUnitFile.Text(summary), s_utf8);
        File.WriteAllText(Path.Combine(folder, Html.HtmlReport.FileName), Html.HtmlReport.Text(summary, timeline), s_utf8);
    }
}
