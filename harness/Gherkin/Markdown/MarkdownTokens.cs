using Gherkin;
using Simulators.Gherkin.Pickles;
using Place = Gherkin.Ast.Location;

namespace Simulators.Gherkin.Markdown;

/// <summary>Hands the Gherkin of a Markdown file to the parser: it scans lines that know already what they are.</summary>
sealed class MarkdownTokens(IReadOnlyList<MarkdownLine> lines, GherkinDialect dialect) : ITokenScanner, ITokenMatcher
{
    int _read;

    public Token Read()
    {
        _read++;
        var place = new Place(_read, 0);
        return _read > lines.Count ? new Token(place) : new Token(new GherkinLine(lines[_read - 1].Text, _read), place);
    }

    public bool Match_EOF(Token token)
    {
        if (!token.IsEOF) return false;
        token.MatchedType = TokenType.EOF;
        return true;
    }

    public bool Match_Empty(Token token) => Is(token, TokenType.Empty);

    public bool Match_Comment(Token token) => false;

    public bool Match_TagLine(Token token) => Is(token, TokenType.TagLine);

    public bool Match_FeatureLine(Token token) => Is(token, TokenType.FeatureLine);

    public bool Match_RuleLine(Token token) => Is(token, TokenType.RuleLine);

    public bool Match_BackgroundLine(Token token) => Is(token, TokenType.BackgroundLine);

    public bool Match_ScenarioLine(Token token) => Is(token, TokenType.ScenarioLine);

    public bool Match_ExamplesLine(Token token) => Is(token, TokenType.ExamplesLine);

    public bool Match_StepLine(Token token) => Is(token, TokenType.StepLine);

    public bool Match_DocStringSeparator(Token token) => Is(token, TokenType.DocStringSeparator);

    public bool Match_TableRow(Token token)
    {
        if (!Is(token, TokenType.TableRow)) return false;
        LineMatcher.LeaveCells(token);
        return true;
    }

    /// <summary>Markdown has no line for the language.</summary>
    public bool Match_Language(Token token) => false;

    public bool Match_Other(Token token) => Is(token, TokenType.Other);

    /// <summary>Made for one parse; nothing to forget.</summary>
    public void Reset()
    {
    }

    bool Is(Token token, TokenType type)
    {
        if (token.IsEOF) return false;
        var line = lines[token.Location.Line - 1];
        if (line.Type != type) return false;
        token.MatchedType = type;
        token.MatchedKeyword = line.Keyword;
        token.MatchedText = line.Matched;
        token.MatchedIndent = line.Indent;
        token.MatchedGherkinDialect = dialect;
        token.Location = new Place(token.Location.Line, line.Indent + 1);
        return true;
    }
}
