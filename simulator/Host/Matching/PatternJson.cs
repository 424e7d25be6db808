using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>Reads what WireMock's clients send. Whatever is not as it must be is refused by its name, never ignored.</summary>
static class PatternJson
{
    /// <summary>422, as WireMock has it for a document it cannot take, with the member's name.</summary>
    public static BadHttpRequestException Unsupported(string path, string problem) =>
        new($"{path} {problem}.", StatusCodes.Status422UnprocessableEntity);

    public static string Text(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Unsupported(path, "must be a text");

    public static bool Flag(JsonElement value, string path) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Unsupported(path, "must be true or false");

    public static int Whole(JsonElement value, string path, int least, int most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Unsupported(path, $"must be a whole number from {least} to {most}");

    public static double Real(JsonElement value, string path, double least, double most) =>
        value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && number >= least && number <= most
            ? number
            : throw Unsupported(path, $"must be a number from {least} to {most}");

    /// <summary>The members of an object; those that are null are as good as not there.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null)
            : throw Unsupported(path, "must be an object");

    public static IEnumerable<JsonElement> Items(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Unsupported(path, "must be an array");
}
