namespace Simulators.Bdd;

/// <summary>
/// Limits a binding to scenarios. All that one attribute names must hold; of several attributes, one is enough. The
/// binding with the more criteria wins over others that match the same step.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public class ScopeAttribute : Attribute
{
    /// <summary>A tag of the scenario, its rule or its feature; the <c>@</c> may be left out.</summary>
    public string? Tag { get; set; }

    /// <summary>The feature's title.</summary>
    public string? Feature { get; set; }

    /// <summary>The scenario's title.</summary>
    public string? Scenario { get; set; }
}
