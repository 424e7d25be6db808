#nullable disable annotations
using Simulators.Bdd.BoDi;

namespace Simulators.Bdd;

/// <summary>The scenario that runs.</summary>
public interface IScenarioContext : IReqnrollContext
{
    ScenarioInfo ScenarioInfo { get; }

    RuleInfo RuleInfo { get; }

    ScenarioBlock CurrentScenarioBlock { get; }

    IObjectContainer ScenarioContainer { get; }

    ScenarioExecutionStatus ScenarioExecutionStatus { get; }
}

/// <summary>The scenario that runs, and what its steps tell one another.</summary>
public class ScenarioContext : ReqnrollContext, IScenarioContext
{
    internal ScenarioContext(IObjectContainer container, ScenarioInfo scenario, RuleInfo rule)
    {
        ScenarioContainer = container;
        ScenarioInfo = scenario;
        RuleInfo = rule;
    }

    public ScenarioInfo ScenarioInfo { get; }

    /// <summary>Null outside of a rule.</summary>
    public RuleInfo RuleInfo { get; }

    public ScenarioBlock CurrentScenarioBlock { get; internal set; }

    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    public IObjectContainer ScenarioContainer { get; }

    /// <summary>The step that runs; null between steps.</summary>
    public ScenarioStepContext StepContext { get; internal set; }
}
