namespace Simulators.Steps.ClassIn;

/// <summary>ClassIn answered, or holds, something else than the scenario expects.</summary>
public sealed class ClassInMismatchException(string message) : Exception(message);
