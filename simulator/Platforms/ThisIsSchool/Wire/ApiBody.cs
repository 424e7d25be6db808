using System.Text.Json;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>The JSON object of a call to our own API.</summary>
sealed class ApiBody
{
    const int Longest = 64 * 1024;

    readonly Dictionary<string, JsonElement> _members;

    ApiBody(Dictionary<string, JsonElement> members) => _members = members;

    public static Decision<ApiBody> Read(WireRequest request)
    {
        if (request.BodyLength > Longest) return Malformed($"the body has {request.BodyLength} bytes, and {Longest} are taken");
        try
        {
            var reader = new Utf8JsonReader(request.Body.Span);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Malformed("the body is no object");
            if (reader.BytesConsumed < request.Body.Length && reader.Read()) return Malformed("something follows the object");
            Dictionary<string, JsonElement> members = [];
            foreach (var member in document.RootElement.EnumerateObject()) members[member.Name] = member.Value.Clone();
            return new ApiBody(members);
        }
        catch (JsonException e)
        {
            return Malformed(e.Message);
        }
        catch (InvalidOperationException)
        {
            return Malformed("a name is not UTF-8");
        }
    }

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>A text that is not blank.</summary>
    public Decision<string> Text(string name)
    {
        if (!_members.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return new Rejection(Errors.MissingField, RuleBook.ApiFields, $"{name} is missing.");
        if (value.ValueKind != JsonValueKind.String || !TryGetText(value, out var text) || string.IsNullOrWhiteSpace(text)
            || text.Length > 255)
            return Invalid($"{name} must be a text of 1 to 255 characters.");
        return text;
    }

    /// <summary>A text, or null when it was not sent or is null.</summary>
    public Decision<string?[]> OptionalText(string name)
    {
        if (!_members.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null) return new string?[] { null };
        if (Text(name).Refuses(out var refused, out var text)) return refused;
        return new string?[] { text };
    }

    /// <summary>One of the values.</summary>
    public Decision<string> OneOf(string name, params string[] values)
    {
        if (Text(name).Refuses(out var refused, out var text)) return refused;
        return values.Contains(text) ? text : Invalid($"{name} must be one of: {string.Join(", ", values)}.");
    }

    /// <summary>A list of ids that is not empty.</summary>
    public Decision<IReadOnlyList<long>[]> Ids(string name)
    {
        if (!_members.TryGetValue(name, out var value))
            return new Rejection(Errors.MissingField, RuleBook.ApiFields, $"{name} is missing.");
        List<long> ids = [];
        if (value.ValueKind != JsonValueKind.Array) return Invalid($"{name} must be an array of ids.");
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number
                || !item.TryGetInt64(out var id)) return Invalid($"{name} must be an array of ids.");
            ids.Add(id);
        }

        return ids.Count > 0 ? new IReadOnlyList<long>[] { ids } : Invalid($"{name} must not be empty.");
    }

    public static Rejection Invalid(string explanation) => new(Errors.InvalidField, RuleBook.ApiFields, explanation);

    static bool TryGetText(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    static Rejection Malformed(string problem) =>
        new(Errors.MalformedBody, RuleBook.ApiBody, $"The body cannot be read: {problem}.");
}
