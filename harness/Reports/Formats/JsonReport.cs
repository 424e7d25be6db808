using System.Text.Json;
using Simulators.Reports.Documents;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;

namespace Simulators.Reports.Formats;

/// <summary>
/// The run as one JSON document: what was aimed at, the scenarios a line each as they end, and the summary last.
/// harness/Reports/README.md describes it.
/// </summary>
sealed class JsonReport : RunReport
{
    /// <summary>The document's form; a reader refuses one it does not know.</summary>
    public const string Form = "simulators-report/1";

    readonly ScenarioDocuments _documents;
    bool _any;

    public JsonReport(ReportContext context, TextWriter output)
        : base(context, output)
    {
        _documents = new ScenarioDocuments(context);
        var head = JsonSerializer.Serialize(RunDocuments.Head(context), DocumentJson.Safe.HeadDocument);
        output.Write($$"""{"form":"{{Form}}",{{Inner(head)}},"scenarios":[""");
    }

    protected override void Ended(ScenarioResult scenario)
    {
        Output.Write(_any ? ",\n" : "\n");
        Output.Write(JsonSerializer.Serialize(_documents.Of(scenario), DocumentJson.Safe.ScenarioDocument));
        Output.Flush();
        _any = true;
    }

    protected override void Completed(RunResult run, GateResult gates)
    {
        var rest = JsonSerializer.Serialize(RunDocuments.Of(run, gates, Context), DocumentJson.Safe.RunDocument);
        Output.Write($"\n],{Inner(rest)}}}\n");
    }

    /// <summary>An object's members without its braces.</summary>
    static string Inner(string json) => json[1..^1];
}
