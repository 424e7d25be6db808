namespace Simulators.Bdd.UnitTestProvider;

/// <summary>Ends a scenario early without failing it.</summary>
public interface IUnitTestRuntimeProvider
{
    /// <summary>The step is pending.</summary>
    void TestPending(string message);

    /// <summary>The scenario is pending.</summary>
    void TestInconclusive(string message);

    /// <summary>The step and the rest of the scenario are skipped.</summary>
    void TestIgnore(string message);
}

/// <summary>Ends a scenario by an exception that the runner knows.</summary>
sealed class UnitTestRuntimeProvider : IUnitTestRuntimeProvider
{
    public void TestPending(string message) => throw new PendingStepException(message);

    public void TestInconclusive(string message) => throw new PendingStepException(message);

    public void TestIgnore(string message) => throw new SkippedStepException(message);
}
