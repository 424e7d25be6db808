namespace Simulators.Bdd.UnitTestProvider;

/// <summary>Thrown by a step or a hook to skip itself and the rest of its scenario.</summary>
public class SkippedStepException : ReqnrollException
{
    public SkippedStepException()
        : base("Skipped.")
    {
    }

    public SkippedStepException(string message)
        : base(message) => HasReason = true;

    /// <summary>Whether somebody said why.</summary>
    internal bool HasReason { get; }
}
