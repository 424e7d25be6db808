namespace Simulators.Reports.Model;

/// <summary>A scenario, or one row of its examples, before anything has happened to it.</summary>
/// <param name="Feature">The feature it stands in.</param>
/// <param name="Rule">The title of the Gherkin rule it stands under, or null.</param>
/// <param name="Name">Its title.</param>
/// <param name="Line">Its line, or that of the row.</param>
/// <param name="Tags">All that hold for it, without their <c>@</c>.</param>
public sealed record ScenarioFacts(FeatureFacts Feature, string? Rule, string Name, int Line, IReadOnlyList<string> Tags)
{
    /// <summary>Path and line, as <c>conform</c> takes them.</summary>
    public string Place => $"{Feature.Uri}:{Line}";
}
