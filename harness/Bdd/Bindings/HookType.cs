namespace Simulators.Bdd.Bindings;

/// <summary>When a hook runs.</summary>
public enum HookType
{
    BeforeTestRun = 1,
    AfterTestRun = 2,
    BeforeFeature = 3,
    AfterFeature = 4,
    BeforeScenario = 5,
    AfterScenario = 6,
    BeforeScenarioBlock = 7,
    AfterScenarioBlock = 8,
    BeforeStep = 9,
    AfterStep = 10,
}
