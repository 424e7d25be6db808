using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Simulators.Host.Admin.Reconciling;
using Simulators.Host.Admin.Requests;
using Simulators.Host.Admin.Stubs;
using Simulators.Host.Admin.Waiting;
using Simulators.Host.Snapshots;

namespace Simulators.Host.Admin;

/// <summary>Source-generated JSON of the admin API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(Page<CallView>))]
[JsonSerializable(typeof(SandboxOrder))]
[JsonSerializable(typeof(SandboxView))]
[JsonSerializable(typeof(Page<SandboxView>))]
[JsonSerializable(typeof(ResetOrder))]
[JsonSerializable(typeof(Collections))]
[JsonSerializable(typeof(Page<JsonObject>))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(JsonElement[]))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Page<SettingView>))]
[JsonSerializable(typeof(QuotaOrder))]
[JsonSerializable(typeof(QuotaList))]
[JsonSerializable(typeof(ClockOrder))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(AdvanceOrder))]
[JsonSerializable(typeof(AdvanceAnswer))]
[JsonSerializable(typeof(FaultOrder))]
[JsonSerializable(typeof(FaultView))]
[JsonSerializable(typeof(Page<FaultView>))]
[JsonSerializable(typeof(Page<PlatformInfo>))]
[JsonSerializable(typeof(Page<RuleView>))]
[JsonSerializable(typeof(CoverageAnswer))]
[JsonSerializable(typeof(Page<ErrorView>))]
[JsonSerializable(typeof(Page<ActionView>))]
[JsonSerializable(typeof(RequestList))]
[JsonSerializable(typeof(FoundRequests))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(RemovedRequests))]
[JsonSerializable(typeof(ExchangeView))]
[JsonSerializable(typeof(ExchangeEvent))]
[JsonSerializable(typeof(DueView))]
[JsonSerializable(typeof(MappingList))]
[JsonSerializable(typeof(ScenarioList))]
[JsonSerializable(typeof(NearMissList))]
[JsonSerializable(typeof(RequestView))]
[JsonSerializable(typeof(AwaitAnswer))]
[JsonSerializable(typeof(DueList))]
[JsonSerializable(typeof(DueAwaitOrder))]
[JsonSerializable(typeof(DueAwaitAnswer))]
[JsonSerializable(typeof(IdleOrder))]
[JsonSerializable(typeof(IdleAnswer))]
[JsonSerializable(typeof(ReconciliationView))]
[JsonSerializable(typeof(Unprocessable))]
[JsonSerializable(typeof(StoredSnapshot))]
[JsonSerializable(typeof(Page<StoredSnapshot>))]
[JsonSerializable(typeof(WebhookView))]
[JsonSerializable(typeof(WebhookAwaitOrder))]
[JsonSerializable(typeof(WebhookAwaitAnswer))]
[JsonSerializable(typeof(Page<WebhookView>))]
sealed partial class AdminJson : JsonSerializerContext
{
    /// <summary>Chinese names and quotes stand as they are: people read this, and no browser takes it for HTML.</summary>
    public static AdminJson Readable => field ??= new AdminJson(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static JsonWriterOptions Writer { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
