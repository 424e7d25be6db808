namespace Simulators.Cli.Console;

/// <summary>How a command ends, for scripts to tell apart.</summary>
static class ExitCodes
{
    public const int Success = 0;

    /// <summary>What was asked was done, and the answer is no.</summary>
    public const int Finding = 1;

    /// <summary>The command line, or a path on it, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A server that was named cannot be reached, or gives no data.</summary>
    public const int NotReachable = 4;

    public const int Interrupted = 130;
}
