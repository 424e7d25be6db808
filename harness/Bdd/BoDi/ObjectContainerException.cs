namespace Simulators.Bdd.BoDi;

/// <summary>An object that a step class wants cannot be made; the message names the way to it.</summary>
public class ObjectContainerException(string message, Exception? inner = null) : ReqnrollException(message, inner);
