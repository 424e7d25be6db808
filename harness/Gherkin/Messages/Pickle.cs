namespace Simulators.Gherkin.Messages;

public sealed record Pickle(
    string Id,
    string Uri,
    string Name,
    string Language,
    IReadOnlyList<PickleStep> Steps,
    IReadOnlyList<PickleTag> Tags,
    IReadOnlyList<string> AstNodeIds,
    Location? Location = null);

public sealed record PickleStep(
    IReadOnlyList<string> AstNodeIds,
    string Id,
    string Text,
    PickleStepArgument? Argument = null,
    PickleStepType? Type = null);

public sealed record PickleStepArgument(PickleDocString? DocString = null, PickleTable? DataTable = null);

public sealed record PickleDocString(string Content, int? ArgumentIndex = null, string? MediaType = null);

public sealed record PickleTable(IReadOnlyList<PickleTableRow> Rows, int? ArgumentIndex = null);

public sealed record PickleTableRow(IReadOnlyList<PickleTableCell> Cells);

public sealed record PickleTableCell(string Value);

public sealed record PickleTag(string Name, string AstNodeId);
