using Gherkin;

namespace Simulators.Gherkin.Markdown;

/// <summary>What a line of Markdown is as Gherkin.</summary>
/// <param name="Text">As the parser is to see it, its columns unmoved.</param>
/// <param name="Indent">How far in the keyword stands.</param>
/// <param name="Matched">What follows the keyword.</param>
readonly record struct MarkdownLine(
    TokenType Type,
    string Text,
    int Indent,
    string? Keyword = null,
    string? Matched = null)
{
    /// <summary>Prose, which is none of Gherkin's business.</summary>
    public static MarkdownLine Prose { get; } = new(TokenType.Empty, "", 0);
}
