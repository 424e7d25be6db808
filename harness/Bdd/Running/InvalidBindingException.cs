namespace Simulators.Bdd.Running;

/// <summary>A binding that cannot be used.</summary>
public sealed class InvalidBindingException(string message) : Exception(message);
