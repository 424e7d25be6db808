namespace Simulators.Bdd;

/// <summary>What the step that runs begins with.</summary>
public enum ScenarioBlock
{
    None = 0,
    Given = 1,
    When = 2,
    Then = 3,
}

/// <summary>How a scenario is doing; the later the worse.</summary>
public enum ScenarioExecutionStatus
{
    OK,
    StepDefinitionPending,
    UndefinedStep,
    BindingError,
    TestError,
    Skipped,
}
