using System.Text;
using System.Text.Json;

namespace Simulators.Client;

/// <summary>One request to a platform and its answer, as they were on the wire.</summary>
public sealed record Exchange(string Method, Uri Url, Headers RequestHeaders, byte[] RequestBody, int Status, Headers Headers, byte[] Body)
{
    /// <summary>The answer's body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The answer's body as JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The journal's id of it, or null where the target is no simulator.</summary>
    public string? Id => Headers["X-Simulator-Request"];

    /// <summary>The rules that decided.</summary>
    public IReadOnlyList<string> Rules =>
        Headers["X-Simulator-Rules"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Why it was refused, in the simulator's words.</summary>
    public string? Explanation => Headers["X-Simulator-Explain"];
}

/// <summary>Header fields in their order; names in any letter case.</summary>
public sealed record Headers(IReadOnlyList<KeyValuePair<string, string>> All)
{
    /// <summary>The first value of that name, or null.</summary>
    public string? this[string name] =>
        All.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
