namespace Simulators.Host.Pipeline;

/// <summary>Every line the host logs.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Platform}/{Operation} crashed in exchange {Exchange}: a bug of the simulator.")]
    public static partial void Crashed(this ILogger log, Exception e, string platform, string? operation, Guid exchange);
}
