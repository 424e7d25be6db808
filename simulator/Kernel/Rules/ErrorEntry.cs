using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Kernel.Rules;

/// <summary>One rejection a vendor can give: the only place its code and text are written.</summary>
/// <param name="Code">The vendor's code as text.</param>
/// <param name="HttpStatus">The HTTP status it travels with.</param>
/// <param name="Text">The text on the wire.</param>
/// <param name="TextConfidence">How sure we are of the text.</param>
/// <param name="Meaning">What it means, in English.</param>
/// <param name="DocumentedTexts">Other wordings in the vendor's documentation.</param>
/// <param name="UsedBy">The operations whose page lists it.</param>
/// <param name="NotProduced">Why the simulator never answers it, or null when it does.</param>
public sealed record ErrorEntry(
    string Code,
    int HttpStatus,
    string Text,
    Confidence TextConfidence,
    string Meaning,
    IReadOnlyList<string> DocumentedTexts,
    IReadOnlyList<string> UsedBy,
    string? NotProduced);

/// <summary>An error as its platform's <c>errors.json</c> has it.</summary>
sealed record ErrorRecord(
    [property: JsonConverter(typeof(CodeConverter))] string Code,
    string Text,
    Confidence Confidence,
    string Meaning,
    string[]? Documented,
    string[]? UsedBy,
    string? NotProduced,
    [property: JsonPropertyName("status")] int? HttpStatus);

/// <summary>Some vendors number their errors, others name them: a number and a text are both a code.</summary>
sealed class CodeConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.GetInt64().ToString(CultureInfo.InvariantCulture)
            : reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
