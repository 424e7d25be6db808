#nullable disable annotations
using Simulators.Bdd.BoDi;

namespace Simulators.Bdd;

/// <summary>A base class for step classes that would rather not have the contexts in their constructors.</summary>
public abstract class Steps
{
    IObjectContainer _container;

    public ScenarioContext ScenarioContext => _container.Resolve<ScenarioContext>();

    public FeatureContext FeatureContext => _container.Resolve<FeatureContext>();

    public TestThreadContext TestThreadContext => _container.Resolve<TestThreadContext>();

    public ScenarioStepContext StepContext => ScenarioContext.StepContext;

    internal void Take(IObjectContainer container) => _container = container;
}
