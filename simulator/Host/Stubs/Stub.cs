using System.Text.Json;
using Simulators.Host.Matching;

namespace Simulators.Host.Stubs;

/// <summary>An answer of the user's own for requests that fit a pattern (WireMock's stub mapping).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Json">As it was made, with what was left away filled in: this is what is shown.</param>
/// <param name="Priority">The lower one wins; of equals the one that was added last.</param>
/// <param name="Pattern">Which requests.</param>
/// <param name="Response">The answer.</param>
/// <param name="Scenario">Its part in a scenario, or null.</param>
sealed record Stub(Guid Id, JsonElement Json, int Priority, RequestPattern Pattern, StubResponse Response, ScenarioPart? Scenario)
{
    /// <summary>The order in which they were added; an edited one keeps its place.</summary>
    public long Place { get; init; }

    /// <summary>What it keeps alive, roughly.</summary>
    public int Bytes { get; init; }

    /// <summary>Do its metadata, as JSON, fit?</summary>
    public bool HasMetadata(ValuePattern pattern) =>
        Json.TryGetProperty("metadata", out var metadata) && pattern.Fits(new MatchedValue(metadata.GetRawText(), new Budget()));
}

/// <summary>When a stub answers in a scenario, and what comes of it.</summary>
/// <param name="Name">The scenario's.</param>
/// <param name="Required">The state in which it answers, or null for any.</param>
/// <param name="Next">The state after it has answered, or null for the same.</param>
sealed record ScenarioPart(string Name, string? Required, string? Next);
