namespace Simulators.Host.Pipeline;

/// <summary>Every line the host logs.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Platform}/{Operation} crashed in exchange {Exchange}: a bug of the simulator.")]
    public static partial void Crashed(this ILogger log, Exception e, string platform, string? operation, Guid exchange);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Path} of the admin API crashed: a bug of the simulator.")]
    public static partial void AdminCrashed(this ILogger log, Exception e, string method, string path);

    [LoggerMessage(3, LogLevel.Error, "A due event of sandbox {Sandbox} crashed: a bug of the simulator. It waits from now on.")]
    public static partial void DueEventCrashed(this ILogger log, Exception e, string sandbox);

    [LoggerMessage(4, LogLevel.Warning, "The due events of sandbox {Sandbox} wait: the store cannot be used.")]
    public static partial void DueEventsWait(this ILogger log, Exception e, string sandbox);

    [LoggerMessage(6, LogLevel.Warning, "What other hosts have changed is not known: the store cannot be used.")]
    public static partial void NotRefreshed(this ILogger log, Exception e);

    [LoggerMessage(5, LogLevel.Warning, "Ended sandboxes are still kept: the store cannot be used.")]
    public static partial void NotForgotten(this ILogger log, Exception e);
}
