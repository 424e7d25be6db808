using System.Text.Json;
using Simulators.Reports.Documents;
using Simulators.Reports.Formats;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;

namespace Simulators.Reports.Html;

/// <summary>
/// One file that any browser opens from disk. A scenario is written when it ends, as two blocks of data: a line that lists it,
/// and the rest, which the page reads only when someone opens it. So neither the run nor the page holds all at once.
/// </summary>
/// <remarks>
/// Data is JSON without a single <c>&lt;</c>, the page's script puts texts in as texts, and its content security policy lets no
/// script run but that one: three walls between a hostile answer and the reader.
/// </remarks>
sealed class HtmlReport : RunReport
{
    const int MostOfABody = 64 * 1024;

    readonly ScenarioDocuments _documents;

    public HtmlReport(ReportContext context, TextWriter output)
        : base(context, output)
    {
        _documents = new ScenarioDocuments(context, MostOfABody);
        Page.Begin(output, $"Conformance of {context.Target}");
        Block("head", JsonSerializer.Serialize(RunDocuments.Head(context), DocumentJson.Safe.HeadDocument));
    }

    protected override void Ended(ScenarioResult scenario)
    {
        var document = _documents.Of(scenario);
        Block("line", JsonSerializer.Serialize(ScenarioDocuments.Line(document), DocumentJson.Safe.LineDocument));
        Block("rest", JsonSerializer.Serialize(document, DocumentJson.Safe.ScenarioDocument));
        Output.Flush();
    }

    protected override void Completed(RunResult run, GateResult gates)
    {
        Block("run", JsonSerializer.Serialize(RunDocuments.Of(run, gates, Context), DocumentJson.Safe.RunDocument));
        Page.End(Output);
    }

    void Block(string name, string json) => Output.Write($"<script type=\"application/json\" class=\"{name}\">{json}</script>\n");
}
