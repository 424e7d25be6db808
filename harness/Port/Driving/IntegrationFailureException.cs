namespace Simulators.Port;

/// <summary>
/// The integration under test died, hung, or said what is no answer. The message says what happened, for whoever wrote it.
/// </summary>
public sealed class IntegrationFailureException : Exception
{
    public IntegrationFailureException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
