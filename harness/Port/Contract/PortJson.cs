using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Port;

/// <summary>Commands and answers as JSON: camelCase, nothing null, one line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(IntegrationCommand))]
[JsonSerializable(typeof(IntegrationAnswer))]
public sealed partial class PortJson : JsonSerializerContext
{
    /// <summary>Names of any alphabet stand as themselves, so that a log of commands can be read.</summary>
    public static PortJson Plain => Readable.Value;

    static readonly Lazy<PortJson> Readable =
        new(() => new(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
