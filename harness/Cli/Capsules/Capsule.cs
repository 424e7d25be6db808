using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Cli.Capsules;

/// <summary>A scenario that failed, with all that is needed to send the same requests to the same simulator again.</summary>
sealed record Capsule
{
    /// <summary>The version that this program writes, and the newest that it reads.</summary>
    public const int Latest = 1;

    public required int Version { get; init; }

    /// <summary>Which build wrote it.</summary>
    public required string WrittenBy { get; init; }

    public required CapsuleScenario Scenario { get; init; }

    /// <summary>What was given to <c>--integration</c>, or null.</summary>
    public string? Integration { get; init; }

    /// <summary>The sandbox's id, which is also the seed of its ids, secrets and chances.</summary>
    public required string Seed { get; init; }

    /// <summary>Whether people's data were replaced.</summary>
    public required bool Redacted { get; init; }

    /// <summary>False: the requests are as the admin API shows them, without secrets, for the simulator ran elsewhere.</summary>
    public required bool Exact { get; init; }

    /// <summary>
    /// By platform: what the integration was configured with. Made up by the simulator; they open nothing else.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Credentials { get; init; }

    /// <summary>The sandbox before the first step, as <c>GET /__admin/snapshot</c> gave it: state, settings and clock.</summary>
    public required JsonElement Snapshot { get; init; }

    /// <summary>The faults when the scenario ended, with how often each matched and struck.</summary>
    public required JsonElement Faults { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<CapsuleEvent> Events { get; init; }
}

/// <summary>Which scenario, and how it ended.</summary>
sealed record CapsuleScenario(string Feature, string Name, string Verdict, string Message);

/// <summary>One thing that happened: either the test changed the sandbox, or a request came.</summary>
sealed record CapsuleEvent(CapsuleChange? Change = null, CapsuleExchange? Exchange = null);

/// <summary>
/// A call of the admin API. A body that is text stands in Text, another one in Base64; At is by the sandbox's clock.
/// </summary>
sealed record CapsuleChange(string Method, string Path, string MediaType, CapsuleBody Body, DateTimeOffset At);

/// <summary>A request to a platform and its answer.</summary>
sealed record CapsuleExchange
{
    public required string Method { get; init; }

    public required string Host { get; init; }

    public required string Target { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required CapsuleBody Body { get; init; }

    /// <summary>When it was carried out, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By the clock that judged signed timestamps.</summary>
    public required DateTimeOffset StampsAt { get; init; }

    public string? Platform { get; init; }

    public string? Operation { get; init; }

    /// <summary>accepted, rejected, or faulted: a fault struck.</summary>
    public required string Outcome { get; init; }

    public string? Error { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    public int? Status { get; init; }

    public string? ContentType { get; init; }

    public required CapsuleBody Answer { get; init; }
}

/// <summary>Capsules as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(Capsule))]
sealed partial class CapsuleJson : JsonSerializerContext;
