using Gherkin;
using Gherkin.Ast;

namespace Simulators.Gherkin.Pickles;

/// <summary>
/// Builds the parser's tree, but cuts a table's rows into cells itself: the parser's own way takes a time that grows with the
/// square of a cell's escapes, so that one long line could stop a run.
/// </summary>
sealed class TreeBuilder(SourceLines lines) : AstBuilder<GherkinDocument>
{
    AstNode? _table;
    int _columns;

    protected override TableRow CreateTableRow(Location location, IEnumerable<TableCell> cells, AstNode node)
    {
        var own = TableCells.Of(lines[location.Line], location.Line);
        if (_table != node) (_table, _columns) = (node, own.Count);
        if (own.Count != _columns) HandleAstError("inconsistent cell count within the table", location);
        return new TableRow(location, own);
    }
}
