namespace Simulators.Host.Startup;

/// <summary>
/// Writes the log to stderr, a line for an entry. What the server logs about a start that failed is left out: the
/// start itself tells of it, in one line.
/// </summary>
/// <param name="json">Whether a line is a JSON object with the entry's own members, or a text.</param>
sealed class StartupLog(bool json) : ILoggerProvider
{
    volatile bool _started;

    bool IsJson => json;

    /// <summary>From now on everything is written.</summary>
    public void Started() => _started = true;

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    sealed class Writer(StartupLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (!log._started && exception is not null) return;
            if (log.IsJson)
            {
                Console.Error.WriteLine(LogLine.Of(logLevel, category, eventId, state, formatter(state, exception), exception));
                return;
            }

            var text = $"{logLevel}: {category}: {formatter(state, exception)}";
            Console.Error.WriteLine(exception is null ? text : $"{text}{Environment.NewLine}{exception}");
        }
    }
}
