using System.Diagnostics.CodeAnalysis;
using System.Text;
using Simulators.Reports.Formats;
using Simulators.Reports.Html;

namespace Simulators.Reports;

/// <summary>The reports there are, by name.</summary>
public static class ReportFormats
{
    static readonly Dictionary<string, Func<ReportContext, TextWriter, IReport>> All = new()
    {
        ["pretty"] = (context, output) => new PrettyReport(context, output),
        ["progress"] = (context, output) => new ProgressReport(context, output),
        ["junit"] = (context, output) => new JUnitReport(context, output),
        ["message"] = (_, output) => new MessageReport(output),
        ["html"] = (context, output) => new HtmlReport(context, output),
        ["json"] = (context, output) => new JsonReport(context, output),
        ["rerun"] = (context, output) => new RerunReport(context, output),
        ["github"] = (context, output) => new GitHubReport(context, output),
    };

    /// <summary>Their names, as <c>--format</c> takes them.</summary>
    public static IReadOnlyList<string> Names => [.. All.Keys];

    /// <summary>Reads <c>NAME[:FILE]</c>.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="request">What it asks for.</param>
    /// <param name="mistake">What is wrong with it, and what would be right.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out ReportRequest? request,
        [NotNullWhen(false)] out string? mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, file) = colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..]);
        mistake = !All.ContainsKey(name)
            ? $"there is no report \"{name}\": use one of {string.Join(", ", Names)}"
            : file is { Length: 0 } ? $"the file is missing after \"{name}:\": write {name}:FILE, or {name} alone" : null;
        request = mistake is null ? new ReportRequest(name, file) : null;
        return request is not null;
    }

    /// <summary>Makes a report that writes to a writer, which the caller disposes of after the report.</summary>
    /// <exception cref="KeyNotFoundException">There is no report of this name.</exception>
    public static IReport Create(string name, TextWriter output, ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(context);
        return All[name](context, output);
    }

    /// <summary>
    /// Makes a report that writes to its file, whose folder is made where it is missing, or to standard output.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static IReport Open(ReportRequest request, TextWriter standardOutput, ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.File is not { } path) return Create(request.Format, standardOutput, context);
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var writer = new StreamWriter(full, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new FileReport(Create(request.Format, writer, context with { Colour = false, Interactive = false }), writer);
    }
}
