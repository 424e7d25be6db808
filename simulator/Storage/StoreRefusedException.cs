namespace Simulators.Storage;

/// <summary>The database that was named cannot be used; the message says why in one line.</summary>
public sealed class StoreRefusedException(string message, Exception? inner = null) : Exception(message, inner);
