using Simulators.Gherkin.Messages;
using Ast = Gherkin.Ast;

namespace Simulators.Gherkin.Pickles;

/// <summary>
/// The parser's tree as a message. A node gets its id when it is complete: what is in it first, then its tags, then itself.
/// </summary>
sealed class DocumentBuilder(MessageIds ids, SourceLines lines)
{
    public GherkinDocument Build(Ast.GherkinDocument tree, string uri) => new(
        [.. tree.Comments.Select(comment => new Comment(At(comment.Location), comment.Text))],
        uri,
        tree.Feature is { } feature ? Of(feature) : null);

    Feature Of(Ast.Feature feature)
    {
        var children = feature.Children.Select(child => child switch
        {
            Ast.Rule rule => new FeatureChild(Rule: Of(rule)),
            Ast.Background background => new FeatureChild(Background: Of(background)),
            _ => new FeatureChild(Scenario: Of((Ast.Scenario)child)),
        }).ToArray();
        return new Feature(
            At(feature.Location),
            TagsOf(feature.Tags),
            feature.Language,
            feature.Keyword,
            feature.Name,
            TextOf(feature.Description),
            children);
    }

    Rule Of(Ast.Rule rule)
    {
        var children = rule.Children.Select(child => child is Ast.Background background
            ? new RuleChild(Background: Of(background))
            : new RuleChild(Scenario: Of((Ast.Scenario)child))).ToArray();
        var tags = TagsOf(rule.Tags);
        return new Rule(At(rule.Location), tags, rule.Keyword, rule.Name, TextOf(rule.Description), children, ids.Next());
    }

    Background Of(Ast.Background it)
    {
        var steps = StepsOf(it.Steps);
        return new Background(At(it.Location), it.Keyword, it.Name, TextOf(it.Description), steps, ids.Next());
    }

    Scenario Of(Ast.Scenario it)
    {
        var steps = StepsOf(it.Steps);
        var examples = it.Examples.Select(Of).ToArray();
        var tags = TagsOf(it.Tags);
        return new Scenario(At(it.Location), tags, it.Keyword, it.Name, TextOf(it.Description), steps, examples, ids.Next());
    }

    Examples Of(Ast.Examples it)
    {
        var header = it.TableHeader is { } first ? Of(first) : null;
        var body = RowsOf(it.TableBody ?? []);
        var tags = TagsOf(it.Tags);
        return new Examples(
            At(it.Location), tags, it.Keyword, it.Name, TextOf(it.Description), body, ids.Next(), header);
    }

    Step[] StepsOf(IEnumerable<Ast.Step> steps) => [.. steps.Select(Of)];

    Step Of(Ast.Step step)
    {
        var table = step.DataTable is { } data ? new DataTable(At(data.Location), RowsOf(data.Rows)) : null;
        return new Step(At(step.Location), step.Keyword, step.Text, ids.Next(), Of(step.KeywordType), Of(step.DocString), table);
    }

    DocString? Of(Ast.DocString? it) => it is null
        ? null
        : new DocString(At(it.Location), TextOf(it.Content), it.Delimiter, it.ContentType is { Length: > 0 } type ? type : null);

    TableRow[] RowsOf(IEnumerable<Ast.TableRow> rows) => [.. rows.Select(Of)];

    TableRow Of(Ast.TableRow row) => new(
        At(row.Location),
        [.. row.Cells.Select(cell => new TableCell(At(cell.Location), cell.Value))],
        ids.Next());

    Tag[] TagsOf(IEnumerable<Ast.Tag> tags) => [.. tags.Select(tag => new Tag(At(tag.Location), tag.Name, ids.Next()))];

    Location At(Ast.Location location) => lines.LocationOf(location.Line, location.Column);

    /// <summary>The parser joins lines by the machine's line end; messages have LF.</summary>
    static string TextOf(string? text) => text is null
        ? ""
        : Environment.NewLine == "\n" ? text : text.Replace(Environment.NewLine, "\n", StringComparison.Ordinal);

    static StepKeywordType Of(global::Gherkin.StepKeywordType type) => type switch
    {
        global::Gherkin.StepKeywordType.Context => StepKeywordType.Context,
        global::Gherkin.StepKeywordType.Action => StepKeywordType.Action,
        global::Gherkin.StepKeywordType.Outcome => StepKeywordType.Outcome,
        global::Gherkin.StepKeywordType.Conjunction => StepKeywordType.Conjunction,
        _ => StepKeywordType.Unknown,
    };
}
