using System.Text.Json.Serialization;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Faults;
using Simulators.Kernel.Quotas;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Webhooks;

namespace Simulators.Kernel;

/// <summary>Source-generated JSON of the kernel's own records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DueEvent))]
[JsonSerializable(typeof(QuotaCount))]
[JsonSerializable(typeof(ClockState))]
[JsonSerializable(typeof(FaultPlanState))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(RuleRecord[]))]
[JsonSerializable(typeof(ErrorRecord[]))]
sealed partial class KernelJson : JsonSerializerContext;
