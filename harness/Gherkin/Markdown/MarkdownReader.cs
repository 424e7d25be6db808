using System.Text.RegularExpressions;
using Gherkin;
using Simulators.Gherkin.Pickles;

namespace Simulators.Gherkin.Markdown;

/// <summary>
/// Finds the Gherkin in a Markdown file (Cucumber's MARKDOWN_WITH_GHERKIN.md): headings are titles, list items are steps, tags
/// stand in backticks, tables are indented by two to five blanks, doc strings are fenced code after a step. All else is prose.
/// </summary>
/// <remarks>
/// As in Cucumber the first line that is no tag is the feature's title, whether it says so or not. Otherwise than there, tags
/// stand on lines of their own, a row of a table may have a cell <c>-</c>, and fenced code that follows no step is prose: a
/// document can then speak of tags and show code.
/// </remarks>
sealed partial class MarkdownReader
{
    readonly GherkinDialect _dialect;
    readonly string[] _steps;
    readonly List<MarkdownLine> _read = [];
    Place _place = Place.Elsewhere;
    bool _hasTitle;
    bool _afterTitle;
    bool _inDescription;
    Fence? _fence;

    MarkdownReader(GherkinDialect dialect)
    {
        _dialect = dialect;
        _steps = [.. dialect.StepKeywords.Where(keyword => keyword != GherkinDialect.AsteriskKeyword)
            .OrderByDescending(keyword => keyword.Length)];
    }

    enum Place
    {
        Elsewhere,
        Steps,
        Examples,
    }

    public static IReadOnlyList<MarkdownLine> Read(SourceLines lines, GherkinDialect dialect)
    {
        var reader = new MarkdownReader(dialect);
        for (var i = 1; i <= lines.Count; i++) reader._read.Add(reader.Described(reader.Next(lines[i]), lines[i]));
        return reader._read;
    }

    /// <summary>
    /// Prose after a title is no description, but what follows the rule of a table there is: so Cucumber's own parser has it,
    /// for which such a rule is a comment, and a comment begins a description.
    /// </summary>
    MarkdownLine Described(MarkdownLine found, string line)
    {
        if (found.Type != TokenType.Empty)
        {
            _afterTitle = found.Type is TokenType.FeatureLine or TokenType.RuleLine or TokenType.BackgroundLine
                or TokenType.ScenarioLine or TokenType.ExamplesLine;
            _inDescription = false;
            return found;
        }

        if (_inDescription) return new MarkdownLine(TokenType.Other, line, 0, null, line);
        _inDescription = _afterTitle && RuleOfTable().IsMatch(line);
        return found;
    }

    MarkdownLine Next(string line)
    {
        var indent = line.Length - line.AsSpan().TrimStart().Length;
        var text = line[indent..];
        if (_fence is { } fence) return InFence(fence, line, indent, text);
        if (text.Length == 0) return MarkdownLine.Prose;
        if (TagLine().IsMatch(line))
        {
            _place = Place.Elsewhere;
            return new MarkdownLine(TokenType.TagLine, line.Replace('`', ' '), indent + 1);
        }

        if (!_hasTitle) return Title(line, indent, text);
        if (FenceStart().Match(text) is { Success: true } start) return OpenFence(start, line, indent);
        return Heading(line, indent, text) ?? Step(line, indent, text) ?? Row(line, indent) ?? MarkdownLine.Prose;
    }

    MarkdownLine Title(string line, int indent, string text)
    {
        _hasTitle = true;
        return Titled(_dialect.FeatureKeywords, TokenType.FeatureLine, line, indent, text)
            ?? new MarkdownLine(TokenType.FeatureLine, line, indent, null, text.TrimEnd());
    }

    MarkdownLine? Heading(string line, int indent, string text)
    {
        if (!HeadingStart().IsMatch(text)) return null;
        var found = Titled(_dialect.BackgroundKeywords, TokenType.BackgroundLine, line, indent, text)
            ?? Titled(_dialect.RuleKeywords, TokenType.RuleLine, line, indent, text)
            ?? Titled(_dialect.ScenarioKeywords, TokenType.ScenarioLine, line, indent, text)
            ?? Titled(_dialect.ScenarioOutlineKeywords, TokenType.ScenarioLine, line, indent, text)
            ?? Titled(_dialect.ExamplesKeywords, TokenType.ExamplesLine, line, indent, text);
        if (found is { } heading) _place = heading.Type == TokenType.ExamplesLine ? Place.Examples : Place.Elsewhere;
        return found;
    }

    static MarkdownLine? Titled(string[] keywords, TokenType type, string line, int indent, string text)
    {
        if (HeadingStart().Match(text) is not { Success: true } marks) return null;
        var title = text[marks.Length..];
        var keyword = keywords.FirstOrDefault(one => title.StartsWith(one + ":", StringComparison.Ordinal));
        return keyword is null
            ? null
            : new MarkdownLine(type, line, indent + marks.Length, keyword, title[(keyword.Length + 1)..].Trim());
    }

    MarkdownLine? Step(string line, int indent, string text)
    {
        if (Bullet().Match(text) is not { Success: true } bullet) return null;
        var step = text[bullet.Length..];
        var keyword = _steps.FirstOrDefault(one => step.StartsWith(one, StringComparison.Ordinal));
        if (keyword is null) return null;
        _place = Place.Steps;
        return new MarkdownLine(TokenType.StepLine, line, indent + bullet.Length, keyword, step[keyword.Length..].Trim());
    }

    MarkdownLine? Row(string line, int indent)
    {
        if (_place == Place.Elsewhere || !RowStart().IsMatch(line)) return null;
        return RuleOfTable().IsMatch(line) ? MarkdownLine.Prose : new MarkdownLine(TokenType.TableRow, line, indent);
    }

    MarkdownLine OpenFence(Match start, string line, int indent)
    {
        _fence = new Fence(start.Groups[1].Value, indent, _place == Place.Steps);
        return _fence.IsDocString
            ? new MarkdownLine(TokenType.DocStringSeparator, line, indent, _fence.Marks, start.Groups[2].Value.Trim())
            : MarkdownLine.Prose;
    }

    MarkdownLine InFence(Fence fence, string line, int indent, string text)
    {
        var ends = text.TrimEnd() == fence.Marks;
        if (ends) _fence = null;
        if (!fence.IsDocString) return MarkdownLine.Prose;
        if (ends) return new MarkdownLine(TokenType.DocStringSeparator, line, indent, fence.Marks, "");
        return new MarkdownLine(TokenType.Other, line, 0, null, indent < fence.Indent ? text : line[fence.Indent..]);
    }

    [GeneratedRegex(@"^\s*(?:`@[^`]+`\s*)+(?:#.*)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TagLine();

    [GeneratedRegex(@"^#{1,6}\s", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"^[*+-]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex("^(````*)(.*)", RegexOptions.CultureInvariant)]
    private static partial Regex FenceStart();

    [GeneratedRegex(@"^\s{2,5}\|", RegexOptions.CultureInvariant)]
    private static partial Regex RowStart();

    [GeneratedRegex(@"^\s*\|(?:\s*:?-+:?\s*\|)+\s*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RuleOfTable();

    /// <param name="IsDocString">It belongs to a step; other fenced code is prose.</param>
    sealed record Fence(string Marks, int Indent, bool IsDocString);
}
