using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.ClassLink.Tests.Schema;

/// <summary>
/// Checks a JSON document against a schema of an OpenAPI 3.0 file: what the official file of OneRoster 1.2 uses of it. A
/// keyword that it does not know is an error, so that nothing goes unchecked unnoticed.
/// </summary>
public sealed class OpenApiValidator(JsonElement document)
{
    static readonly HashSet<string> Known =
        ["type", "required", "properties", "additionalProperties", "enum", "anyOf", "items", "minItems", "pattern", "format", "$ref", "description", "default", "minimum"];

    public IReadOnlyList<string> Check(string schema, JsonElement value)
    {
        List<string> faults = [];
        Check(Component(schema), value, schema, faults);
        return faults;
    }

    void Check(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)))
            throw new NotSupportedException($"{path}: the validator does not know {keyword.Name}.");
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(Component(reference.GetString()!.Split('/')[^1]), value, path, faults);
            return;
        }

        if (schema.TryGetProperty("anyOf", out var choices) && !choices.EnumerateArray().Any(choice => Fits(choice, value, path)))
            faults.Add($"{path}: {value.GetRawText()} fits none of its choices");
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => one.ToString() == value.ToString()))
            faults.Add($"{path}: {value.GetRawText()} is none of {allowed.GetRawText()}");
        if (schema.TryGetProperty("type", out var type)) CheckType(schema, type.GetString()!, value, path, faults);
    }

    bool Fits(JsonElement schema, JsonElement value, string path)
    {
        List<string> faults = [];
        Check(schema, value, path, faults);
        return faults.Count == 0;
    }

    void CheckType(JsonElement schema, string type, JsonElement value, string path, List<string> faults)
    {
        var actual = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };
        if (actual != type) faults.Add($"{path}: {actual} where {type} is wanted");
        else if (type == "object") CheckObject(schema, value, path, faults);
        else if (type == "array") CheckArray(schema, value, path, faults);
        else if (type == "string") CheckText(schema, value.GetString()!, path, faults);
    }

    void CheckObject(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        var hasProperties = schema.TryGetProperty("properties", out var properties);
        if (schema.TryGetProperty("required", out var required))
        {
            faults.AddRange(required.EnumerateArray()
                .Where(name => !value.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{path}: {name.GetString()} is missing"));
        }

        foreach (var member in value.EnumerateObject())
        {
            if (hasProperties && properties.TryGetProperty(member.Name, out var known)) Check(known, member.Value, $"{path}.{member.Name}", faults);
            else if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False)
                faults.Add($"{path}: {member.Name} does not belong there");
        }
    }

    void CheckArray(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
            faults.Add($"{path}: fewer than {least} items");
        if (!schema.TryGetProperty("items", out var items)) return;
        var index = 0;
        foreach (var item in value.EnumerateArray()) Check(items, item, $"{path}[{index++}]", faults);
    }

    static void CheckText(JsonElement schema, string text, string path, List<string> faults)
    {
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            faults.Add($"{path}: '{text}' does not match {pattern}");
        if (!schema.TryGetProperty("format", out var format)) return;
        var fits = format.GetString() switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.None, TimeSpan.FromSeconds(1))
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uri" => !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out _),
            var other => throw new NotSupportedException($"{path}: the validator does not know the format {other}."),
        };
        if (!fits) faults.Add($"{path}: '{text}' is no {format}");
    }

    JsonElement Component(string name) => document.GetProperty("components").GetProperty("schemas").GetProperty(name);
}
