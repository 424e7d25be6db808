using System.Text.Json;

namespace Simulators.ClassIn.Tests;

/// <summary>What a call answered: <c>error_info</c> is how v1 says it, <c>code</c> and <c>msg</c> is how v2 does.</summary>
/// <param name="Body">The bytes as text.</param>
/// <param name="Rules">The ids in X-Simulator-Rules.</param>
/// <param name="Explanation">X-Simulator-Explain, or null.</param>
public sealed record V1Answer(int Status, string Body, IReadOnlyList<string> Rules, string? Explanation)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    public long Errno => Json.TryGetProperty("code", out var code) ? code.GetInt64()
        : Json.GetProperty("error_info").GetProperty("errno") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64()
        : long.Parse(Json.GetProperty("error_info").GetProperty("errno").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    public string Error =>
        (Json.TryGetProperty("msg", out var text) ? text : Json.GetProperty("error_info").GetProperty("error")).GetString()!;

    public bool HasData => Json.TryGetProperty("data", out _);

    public JsonElement Data => Json.GetProperty("data");

    /// <summary>The data as a number, whichever way it is written.</summary>
    public long Id => Data.ValueKind == JsonValueKind.Number
        ? Data.GetInt64()
        : long.Parse(Data.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The errnos of a batch's items, in order.</summary>
    public IReadOnlyList<long> ItemErrnos => [.. Items.EnumerateArray().Select(item => ErrnoOf(item))];

    JsonElement Items => Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty("subClassData", out var subs)
        ? subs
        : Data;

    static long ErrnoOf(JsonElement item) =>
        (item.TryGetProperty("code", out var code) ? code : item.GetProperty("errno")).GetInt64();

    /// <summary>The answer's errno, and those of its items when it is a batch's.</summary>
    public IReadOnlyList<long> Errnos =>
        HasData && Items.ValueKind == JsonValueKind.Array ? [Errno, .. ItemErrnos] : [Errno];
}
