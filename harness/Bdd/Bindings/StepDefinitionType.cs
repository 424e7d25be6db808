namespace Simulators.Bdd.Bindings;

/// <summary>The keyword that a step begins with; And, But and * repeat the one before.</summary>
public enum StepDefinitionType
{
    Given = 1,
    When = 2,
    Then = 3,
}
