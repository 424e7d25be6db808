using Simulators.Bdd.Bindings;

namespace Simulators.Bdd;

/// <summary>A method that runs around scenarios or steps.</summary>
/// <param name="hookType">When it runs.</param>
/// <param name="tags">
/// It runs where any of these tags is; without them, everywhere. The <c>@</c> may be left out. A tag expression, such as
/// <c>"@a and not @b"</c>, is understood too (here only, not by Reqnroll).
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute(HookType hookType, string[]? tags) : Attribute
{
    /// <summary>What <see cref="Order"/> is when nobody says.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>Lower runs first, of After hooks too.</summary>
    public int Order { get; set; } = DefaultOrder;

    /// <summary>What reports call it (here only, not in Reqnroll).</summary>
    public string? Name { get; set; }

    public HookType HookType { get; } = hookType;

    public string[] Tags { get; } = tags ?? [];
}

/// <summary>Once, before the first scenario; a static method.</summary>
public class BeforeTestRunAttribute() : HookAttribute(HookType.BeforeTestRun, null);

/// <summary>Once, after the last scenario; a static method.</summary>
public class AfterTestRunAttribute() : HookAttribute(HookType.AfterTestRun, null);

/// <summary>Before a feature's first scenario; a static method.</summary>
public class BeforeFeatureAttribute(params string[] tags) : HookAttribute(HookType.BeforeFeature, tags);

/// <summary>After a feature's last scenario; a static method.</summary>
public class AfterFeatureAttribute(params string[] tags) : HookAttribute(HookType.AfterFeature, tags);

/// <summary>Before each scenario, and each row of examples.</summary>
public class BeforeScenarioAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenario, tags);

/// <summary>After each scenario, whether it passed or not.</summary>
public class AfterScenarioAttribute(params string[] tags) : HookAttribute(HookType.AfterScenario, tags);

/// <summary>Where steps turn from Given to When or Then.</summary>
public class BeforeScenarioBlockAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenarioBlock, tags);

/// <summary>Where steps leave Given, When or Then.</summary>
public class AfterScenarioBlockAttribute(params string[] tags) : HookAttribute(HookType.AfterScenarioBlock, tags);

/// <summary>Before each step that runs.</summary>
public class BeforeStepAttribute(params string[] tags) : HookAttribute(HookType.BeforeStep, tags);

/// <summary>After each step that ran, whether it passed or not.</summary>
public class AfterStepAttribute(params string[] tags) : HookAttribute(HookType.AfterStep, tags);

/// <summary>The same as <see cref="BeforeScenarioAttribute"/>.</summary>
public class BeforeAttribute(params string[] tags) : BeforeScenarioAttribute(tags);

/// <summary>The same as <see cref="AfterScenarioAttribute"/>.</summary>
public class AfterAttribute(params string[] tags) : AfterScenarioAttribute(tags);
