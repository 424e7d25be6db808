namespace Simulators.Load.Output.Html;

/// <summary>The report's style sheet.</summary>
static class Style
{
    public static readonly string Text = Read();

    static string Read()
    {
        using var stream = typeof(Style).Assembly.GetManifestResourceStream("Simulators.Load.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
