namespace Simulators.Cli.Conform;

/// <summary>Something on the command line of <c>conform</c> or <c>steps</c> that cannot be used; the message says what and why.</summary>
sealed class ConformException(string message) : Exception(message);
