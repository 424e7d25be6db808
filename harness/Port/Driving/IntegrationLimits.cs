namespace Simulators.Port;

/// <summary>How long and how much an integration may say.</summary>
public sealed record IntegrationLimits
{
    public static IntegrationLimits Default { get; } = new();

    /// <summary>How long one command may take: a minute, unless told otherwise.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many times as long a command over many people may take.</summary>
    public int BulkFactor { get; init; } = 5;

    /// <summary>How long a process may take to end by itself once its standard input is closed.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest answer, in bytes.</summary>
    public int AnswerBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How much of standard error is kept between two commands: the beginning and the end, half of this each.</summary>
    public int ErrorBytes { get; init; } = 64 * 1024;

    /// <summary>How long this command may take.</summary>
    public TimeSpan Of(IntegrationCommand command) =>
        command is ProvisionUsers or SyncRoster or Reconcile ? Command * BulkFactor : Command;
}
