namespace Simulators.Cli.Provision;

/// <summary>Something that cannot be used: the message says what, why and how to mend it.</summary>
/// <param name="message">One line.</param>
/// <param name="exitCode">How the command ends.</param>
sealed class ProvisionException(string message, int exitCode) : Exception(message)
{
    public int ExitCode => exitCode;
}
