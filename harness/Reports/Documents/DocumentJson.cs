using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Simulators.Reports.Documents;

/// <summary>
/// Our documents as JSON. The encoder writes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as escapes, so that no text can end a
/// script element.
/// </summary>
[JsonSerializable(typeof(HeadDocument))]
[JsonSerializable(typeof(LineDocument))]
[JsonSerializable(typeof(ScenarioDocument))]
[JsonSerializable(typeof(RunDocument))]
sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>The context to write with.</summary>
    public static DocumentJson Safe { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
