namespace Simulators.Gherkin.Messages;

public sealed record GherkinDocument(IReadOnlyList<Comment> Comments, string? Uri = null, Feature? Feature = null);

/// <param name="Keyword">Null when a Markdown file's title does not say that it is one.</param>
public sealed record Feature(
    Location Location,
    IReadOnlyList<Tag> Tags,
    string Language,
    string? Keyword,
    string Name,
    string Description,
    IReadOnlyList<FeatureChild> Children);

public sealed record FeatureChild(Rule? Rule = null, Background? Background = null, Scenario? Scenario = null);

public sealed record Rule(
    Location Location,
    IReadOnlyList<Tag> Tags,
    string Keyword,
    string Name,
    string Description,
    IReadOnlyList<RuleChild> Children,
    string Id);

public sealed record RuleChild(Background? Background = null, Scenario? Scenario = null);

public sealed record Background(
    Location Location,
    string Keyword,
    string Name,
    string Description,
    IReadOnlyList<Step> Steps,
    string Id);

public sealed record Scenario(
    Location Location,
    IReadOnlyList<Tag> Tags,
    string Keyword,
    string Name,
    string Description,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<Examples> Examples,
    string Id);

public sealed record Examples(
    Location Location,
    IReadOnlyList<Tag> Tags,
    string Keyword,
    string Name,
    string Description,
    IReadOnlyList<TableRow> TableBody,
    string Id,
    TableRow? TableHeader = null);

public sealed record Step(
    Location Location,
    string Keyword,
    string Text,
    string Id,
    StepKeywordType? KeywordType = null,
    DocString? DocString = null,
    DataTable? DataTable = null);

public sealed record DocString(Location Location, string Content, string Delimiter, string? MediaType = null);

public sealed record DataTable(Location Location, IReadOnlyList<TableRow> Rows);

public sealed record TableRow(Location Location, IReadOnlyList<TableCell> Cells, string Id);

public sealed record TableCell(Location Location, string Value);

public sealed record Tag(Location Location, string Name, string Id);

public sealed record Comment(Location Location, string Text);
