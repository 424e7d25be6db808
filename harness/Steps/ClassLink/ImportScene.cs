using System.Text.Json;

namespace Simulators.Steps.ClassLink;

/// <summary>The roster that a scenario writes and imports, and what ClassLink made of it.</summary>
public sealed class ImportScene
{
    CsvRoster? _roster;
    JsonElement? _report;

    /// <summary>What the district held before the last import.</summary>
    public string Before { get; set; } = "";

    public CsvRoster Roster
    {
        get => _roster
            ?? throw new ExpectationException("There is no CSV roster yet: begin with \"a CSV roster of OneRoster 1.2\".");
        set => _roster = value;
    }

    public JsonElement Report
    {
        get => _report
            ?? throw new ExpectationException("Nothing was imported yet: \"the CSV roster is imported into ClassLink\".");
        set => _report = value;
    }
}
