namespace Simulators.Integration.State;

/// <summary>The state file cannot be used; the message says why and what to do.</summary>
public sealed class StateException(string message, Exception? inner = null) : Exception(message, inner);
