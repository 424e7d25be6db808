using System.Text.Json;

namespace Simulators.StudentGroups.Tests;

/// <summary>What a call answered.</summary>
/// <param name="Body">The bytes as text.</param>
/// <param name="Headers">All headers, by name.</param>
public sealed record Answer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));

    public JsonElement Root => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public IReadOnlyList<string> Rules => Header("X-Simulator-Rules")?.Split(", ") ?? [];

    public string? Explanation => Header("X-Simulator-Explain");

    /// <summary>The ids of a list.</summary>
    public IReadOnlyList<long> Ids => [.. Root.EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];

    /// <summary>The text of an error, in whichever of the two forms.</summary>
    public string Message => Root.TryGetProperty("error", out var error)
        ? error.GetProperty("message").GetString()!
        : Root.GetProperty("message").GetString()!;

    /// <summary>It was refused with this error, for this rule, and says why.</summary>
    public void IsRefused(string code, string rule)
    {
        var error = Errors.Catalogue[code];
        Assert.Equal((error.HttpStatus, error.Text), (Status, Message));
        Assert.Contains($"studentgroups/{rule}", Rules);
        Assert.False(string.IsNullOrEmpty(Explanation));
    }
}
