using System.Text.Json;

namespace Simulators.Load.Scenarios;

/// <summary>Reads members of a row of the simulator's state.</summary>
static class LoadRows
{
    /// <summary>A text, or null.</summary>
    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A whole number, or null.</summary>
    public static long? Number(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;
}
