using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;
using Simulators.Load.Output;

namespace Simulators.Load.Running;

/// <summary>
/// The vendor's limits on how often something may be done, as the simulator keeps them, and what they did to a run.
/// </summary>
sealed class VendorLimits
{
    readonly SimulatorSandbox _sandbox;
    readonly string _platform;
    readonly IReadOnlyList<LimitDocument> _before;

    VendorLimits(SimulatorSandbox sandbox, string platform, IReadOnlyList<LimitDocument> before) =>
        (_sandbox, _platform, _before) = (sandbox, platform, before);

    /// <summary>Whether there is any limit at all.</summary>
    public bool IsEmpty => _before.Count == 0;

    /// <summary>Looks at the limits before the run.</summary>
    /// <exception cref="HttpRequestException">The simulator is gone.</exception>
    public static async Task<VendorLimits> OpenAsync(SimulatorSandbox sandbox, string platform, CancellationToken cancellation) =>
        new(sandbox, platform, await ReadAsync(sandbox, platform, cancellation));

    /// <summary>Keeps them, or none of them.</summary>
    /// <returns>What to say of it in the report.</returns>
    /// <exception cref="LoadException">The vendor's were ordered, and there are none.</exception>
    public async Task<string> SwitchAsync(bool vendor, CancellationToken cancellation)
    {
        if (IsEmpty)
        {
            return !vendor
                ? $"Quotas: {_platform} documents none, and none was kept. The vendor may let less through in the same time."
                : throw new LoadException(
                    $"--quotas vendor: {_platform} documents no limit on how often something may be done, so there is none to "
                    + "keep. Leave the option out; a limit of your own contract is a fault with 'throttle' in a scenario file.");
        }

        await _sandbox.SetAsync(_platform, new JsonObject { ["quotas"] = vendor ? "vendor" : "off" }, cancellation);
        return vendor
            ? "Quotas: vendor. The limits that the vendor documents were kept, as this simulator has them."
            : "Quotas: off. The vendor would let less through in the same time; --quotas vendor shows how much less.";
    }

    /// <summary>The limits, and how often each refused a call since they were first looked at.</summary>
    /// <exception cref="HttpRequestException">The simulator is gone.</exception>
    public async Task<IReadOnlyList<LimitDocument>> RefusalsAsync(CancellationToken cancellation)
    {
        var after = await ReadAsync(_sandbox, _platform, cancellation);
        return
        [
            .. after.Select(limit => limit with
            {
                Refused = Math.Max(0, limit.Refused - (_before.FirstOrDefault(one => one.Id == limit.Id)?.Refused ?? 0)),
            }),
        ];
    }

    static async Task<IReadOnlyList<LimitDocument>> ReadAsync(
        SimulatorSandbox sandbox, string platform, CancellationToken cancellation)
    {
        try
        {
            var answer = await sandbox.AdminAsync(
                HttpMethod.Get, $"quotas?platform={Uri.EscapeDataString(platform)}", null, cancellation);
            return [.. answer.GetProperty("items").EnumerateArray().Select(LimitOf)];
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            // A simulator from before there were quotas.
            return [];
        }
    }

    static LimitDocument LimitOf(JsonElement quota) => new(
        Text(quota, "id") ?? "",
        Text(quota, "counts") ?? "",
        quota.TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number ? limit.GetInt64() : null,
        Text(quota, "window") ?? "",
        quota.TryGetProperty("refused", out var refused) ? refused.GetInt64() : 0,
        quota.TryGetProperty("answer", out var answer) ? Text(answer, "code") ?? "" : "",
        [.. quota.TryGetProperty("settings", out var settings)
            ? settings.EnumerateArray().Select(one => one.GetString()!)
            : []],
        Text(quota, "source") ?? "",
        Text(quota, "confidence") ?? "");

    static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
