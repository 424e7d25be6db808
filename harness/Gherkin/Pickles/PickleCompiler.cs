using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Pickles;

/// <summary>
/// A document's scenarios as they run: one for each scenario, or row of examples, with the background's steps before its own
/// (unless it has none) and the placeholders filled.
/// </summary>
sealed class PickleCompiler(MessageIds ids)
{
    readonly List<Pickle> _pickles = [];
    string _uri = "";
    string _language = "";

    public IReadOnlyList<Pickle> Compile(GherkinDocument document)
    {
        if (document.Feature is not { } feature) return [];
        _uri = document.Uri ?? "";
        _language = feature.Language;
        Step[] background = [];
        foreach (var child in feature.Children)
        {
            if (child.Background is { } steps) background = [.. background, .. steps.Steps];
            else if (child.Scenario is { } scenario) AddScenario(scenario, background, feature.Tags);
            else if (child.Rule is { } rule) AddRule(rule, background, feature.Tags);
        }

        return _pickles;
    }

    void AddRule(Rule rule, Step[] background, IReadOnlyList<Tag> outer)
    {
        Tag[] tags = [.. outer, .. rule.Tags];
        foreach (var child in rule.Children)
        {
            if (child.Background is { } steps) background = [.. background, .. steps.Steps];
            else if (child.Scenario is { } scenario) AddScenario(scenario, background, tags);
        }
    }

    void AddScenario(Scenario scenario, Step[] background, IReadOnlyList<Tag> outer)
    {
        if (scenario.Steps.Count == 0) background = [];
        Tag[] tags = [.. outer, .. scenario.Tags];
        if (scenario.Examples.Count == 0)
        {
            Add(scenario, background, tags, Placeholders.None, null);
            return;
        }

        foreach (var examples in scenario.Examples)
        {
            if (examples.TableHeader is not { } header) continue;
            Tag[] all = [.. tags, .. examples.Tags];
            foreach (var row in examples.TableBody) Add(scenario, background, all, new Placeholders(header, row), row);
        }
    }

    void Add(Scenario scenario, Step[] background, Tag[] tags, Placeholders placeholders, TableRow? row)
    {
        var steps = new List<PickleStep>(background.Length + scenario.Steps.Count);
        var type = PickleStepType.Unknown;
        foreach (var step in background) steps.Add(Of(step, type = TypeOf(step, type), Placeholders.None, null));
        foreach (var step in scenario.Steps) steps.Add(Of(step, type = TypeOf(step, type), placeholders, row));
        _pickles.Add(new Pickle(
            ids.Next(),
            _uri,
            placeholders.Fill(scenario.Name),
            _language,
            steps,
            [.. tags.Select(tag => new PickleTag(tag.Name, tag.Id))],
            row is null ? [scenario.Id] : [scenario.Id, row.Id],
            row?.Location ?? scenario.Location));
    }

    PickleStep Of(Step step, PickleStepType type, Placeholders placeholders, TableRow? row) => new(
        row is null ? [step.Id] : [step.Id, row.Id],
        ids.Next(),
        placeholders.Fill(step.Text),
        ArgumentOf(step, placeholders),
        type);

    static PickleStepArgument? ArgumentOf(Step step, Placeholders placeholders)
    {
        if (step.DocString is null && step.DataTable is null) return null;
        int? docIndex = null, tableIndex = null;
        if (step is { DocString: { } doc, DataTable: { } table })
            (docIndex, tableIndex) = doc.Location.Line < table.Location.Line ? (1, 2) : (2, 1);
        return new PickleStepArgument(
            step.DocString is null ? null : Of(step.DocString, docIndex, placeholders),
            step.DataTable is null ? null : Of(step.DataTable, tableIndex, placeholders));
    }

    static PickleDocString Of(DocString it, int? index, Placeholders placeholders) =>
        new(placeholders.Fill(it.Content), index, it.MediaType is { } type ? placeholders.Fill(type) : null);

    static PickleTable Of(DataTable table, int? index, Placeholders placeholders) =>
        new([.. table.Rows.Select(row => Of(row, placeholders))], index);

    static PickleTableRow Of(TableRow row, Placeholders placeholders) =>
        new([.. row.Cells.Select(cell => new PickleTableCell(placeholders.Fill(cell.Value)))]);

    /// <summary>And and But are what the step before them is.</summary>
    static PickleStepType TypeOf(Step step, PickleStepType before) => step.KeywordType switch
    {
        StepKeywordType.Context => PickleStepType.Context,
        StepKeywordType.Action => PickleStepType.Action,
        StepKeywordType.Outcome => PickleStepType.Outcome,
        StepKeywordType.Conjunction => before,
        _ => PickleStepType.Unknown,
    };
}
