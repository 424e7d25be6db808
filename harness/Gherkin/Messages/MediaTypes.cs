namespace Simulators.Gherkin.Messages;

/// <summary>The media types of sources.</summary>
public static class MediaTypes
{
    public const string Gherkin = "text/x.cucumber.gherkin+plain";

    public const string Markdown = "text/x.cucumber.gherkin+markdown";

    /// <param name="path">A feature file's path: <c>.md</c> is Markdown with Gherkin.</param>
    public static string Of(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Markdown : Gherkin;
}
