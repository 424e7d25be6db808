namespace Simulators.Bdd;

/// <summary>A table and what it is compared with are not the same; the message says where.</summary>
public class ComparisonException(string message) : Exception(message);
