using System.Text.Json.Nodes;

namespace Simulators.ClassLink.Import;

/// <summary>What an import answers.</summary>
sealed class ImportReport(ImportNotes notes)
{
    /// <summary>Null when it could not be read.</summary>
    public Manifest? Manifest { get; set; }

    /// <summary>How many records each file has, in the order of reading.</summary>
    public Dictionary<string, int> Records { get; } = [];

    /// <summary>Null when nothing was changed.</summary>
    public SortedDictionary<CsvFile, ChangeCount>? Changes { get; set; }

    public JsonObject ToJson()
    {
        var answer = new JsonObject { ["accepted"] = Changes is not null };
        if (Manifest is not null)
        {
            answer["mode"] = Manifest.Mode;
            answer["version"] = Manifest.Version;
        }

        answer["records"] = new JsonObject(Records.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value)));
        if (Changes is not null) answer["changes"] = new JsonObject(Changes.Select(Change));
        answer["faultCount"] = notes.Faults.Total;
        answer["faults"] = new JsonArray([.. notes.Faults.First.Select(Fault)]);
        answer["warnings"] = new JsonArray([.. notes.Warnings.Select(Warning)]);
        return answer;
    }

    static KeyValuePair<string, JsonNode?> Change(KeyValuePair<CsvFile, ChangeCount> change) =>
        KeyValuePair.Create(CsvFormats.NameOf(change.Key), (JsonNode?)new JsonObject
        {
            ["created"] = change.Value.Created,
            ["changed"] = change.Value.Changed,
            ["unchanged"] = change.Value.Unchanged,
            ["removed"] = change.Value.Removed,
        });

    static JsonObject Fault(ImportFault fault)
    {
        var json = new JsonObject { ["file"] = fault.File, ["row"] = fault.Row, ["column"] = fault.Column };
        if (fault.Value is not null) json["value"] = fault.Value.Replace(CsvRows.Undecodable, '\uFFFD');
        json["problem"] = fault.Problem;
        json["rule"] = fault.Rule.Id;
        return json;
    }

    static JsonObject Warning(ImportWarning warning) =>
        new() { ["file"] = warning.File, ["text"] = warning.Text, ["rule"] = warning.Rule.Id };
}
