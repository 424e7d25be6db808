using Gherkin;

namespace Simulators.Gherkin.Pickles;

/// <summary>The parser's own matcher, except that it leaves a table's row to <see cref="TreeBuilder"/>.</summary>
sealed class LineMatcher(string language) : TokenMatcher(language), ITokenMatcher
{
    bool ITokenMatcher.Match_TableRow(Token token)
    {
        if (!Match_TableRow(token)) return false;
        LeaveCells(token);
        return true;
    }

    /// <summary>A row without cells, so that the parser does not cut it up.</summary>
    public static void LeaveCells(Token token) => token.Line = new GherkinLine("|", token.Location.Line);
}
