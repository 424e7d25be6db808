using System.Text;

namespace Simulators.Cli.Check;

/// <summary>A format, and the file it goes to, or null for standard output: <c>html:report.html</c>.</summary>
sealed record ReportOutput(string Format, string? File)
{
    public static readonly string[] Formats = ["text", "json", "html"];

    /// <summary>Reads the words of an option.</summary>
    /// <returns>The outputs, or what is wrong.</returns>
    public static (IReadOnlyList<ReportOutput> Outputs, string? Problem) Parse(IReadOnlyList<string> words)
    {
        var outputs = new List<ReportOutput>();
        foreach (var word in words)
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var output = colon < 0 ? new ReportOutput(word, null) : new ReportOutput(word[..colon], word[(colon + 1)..]);
            if (!Formats.Contains(output.Format))
                return ([], $"--format: '{output.Format}' is none of {string.Join(", ", Formats)}.");
            if (output.File is "") return ([], $"--format: '{word}' names no file after the colon.");
            outputs.Add(output);
        }

        if (outputs.Count(output => output.File is null) > 1)
            return ([], "--format: only one report can go to standard output; give the others a file.");
        var twice = outputs.GroupBy(output => output.File).FirstOrDefault(group => group.Key is not null && group.Count() > 1);
        return twice is null ? (outputs, null) : ([], $"--format: two reports cannot go to the same file '{twice.Key}'.");
    }

    /// <summary>Where the report goes; standard output is not closed with it.</summary>
    public TextWriter Open(TextWriter standard) => File is null
        ? standard
        : new StreamWriter(File, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    public IReportWriter WriterTo(TextWriter output) => Format switch
    {
        "json" => new JsonReport(output),
        "html" => new HtmlReport(output),
        _ => new TextReport(output),
    };
}
