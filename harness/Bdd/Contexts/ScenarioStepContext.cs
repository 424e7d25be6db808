#nullable disable annotations
using Simulators.Bdd.Bindings;

namespace Simulators.Bdd;

/// <summary>The step that runs.</summary>
public interface IScenarioStepContext : IReqnrollContext
{
    StepInfo StepInfo { get; }

    ScenarioExecutionStatus Status { get; }
}

/// <summary>The step that runs.</summary>
public class ScenarioStepContext : ReqnrollContext, IScenarioStepContext
{
    internal ScenarioStepContext(StepInfo step) => StepInfo = step;

    public StepInfo StepInfo { get; }

    public ScenarioExecutionStatus Status { get; internal set; }

    /// <summary>Why the step failed, or null.</summary>
    public Exception StepError { get; internal set; }
}

/// <summary>A step as the feature has it.</summary>
public class StepInfo(StepDefinitionType stepDefinitionType, string text, DataTable table, string multilineText)
{
    public StepDefinitionType StepDefinitionType { get; } = stepDefinitionType;

    public string Text { get; } = text;

    /// <summary>Null when the step has none.</summary>
    public DataTable Table { get; } = table;

    /// <summary>The doc string; null when the step has none.</summary>
    public string MultilineText { get; } = multilineText;
}
