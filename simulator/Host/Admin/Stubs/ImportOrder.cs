using System.Text.Json;
using Simulators.Host.Matching;

namespace Simulators.Host.Admin.Stubs;

/// <summary>Many stubs at once, and what becomes of those that are there.</summary>
/// <param name="Mappings">The stubs.</param>
/// <param name="Overwrite">One of the same id is replaced; else it stays.</param>
/// <param name="DeleteOthers">Those that are not among them go.</param>
sealed record ImportOrder(IReadOnlyList<JsonElement> Mappings, bool Overwrite, bool DeleteOthers)
{
    public static ImportOrder Read(JsonElement json)
    {
        var order = new ImportOrder([], Overwrite: true, DeleteOthers: false);
        foreach (var member in PatternJson.Members(json, "$"))
        {
            order = member.Name switch
            {
                "mappings" => order with { Mappings = [.. PatternJson.Items(member.Value, "mappings")] },
                "importOptions" => ReadOptions(order, member.Value),
                "meta" => order,
                _ => throw PatternJson.Unsupported(member.Name, "is not supported here; mappings, importOptions are"),
            };
        }

        return order;
    }

    static ImportOrder ReadOptions(ImportOrder order, JsonElement json)
    {
        foreach (var member in PatternJson.Members(json, "importOptions"))
        {
            var path = $"importOptions.{member.Name}";
            order = member.Name switch
            {
                "duplicatePolicy" => order with { Overwrite = IsOverwrite(PatternJson.Text(member.Value, path), path) },
                "deleteAllNotInImport" => order with { DeleteOthers = PatternJson.Flag(member.Value, path) },
                _ => throw PatternJson.Unsupported(path, "is not supported here; duplicatePolicy, deleteAllNotInImport are"),
            };
        }

        return order;
    }

    static bool IsOverwrite(string policy, string path) => policy switch
    {
        "OVERWRITE" => true,
        "IGNORE" => false,
        _ => throw PatternJson.Unsupported(path, $"is OVERWRITE or IGNORE, not '{policy}'"),
    };
}
