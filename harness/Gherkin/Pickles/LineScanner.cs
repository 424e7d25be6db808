using Gherkin;

namespace Simulators.Gherkin.Pickles;

/// <summary>Hands a source's lines to the parser.</summary>
sealed class LineScanner(SourceLines lines) : ITokenScanner
{
    int _read;

    public Token Read()
    {
        _read++;
        var place = new global::Gherkin.Ast.Location(_read, 0);
        return _read > lines.Count ? new Token(place) : new Token(new GherkinLine(lines[_read], _read), place);
    }
}
