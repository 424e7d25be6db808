using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Execution;

/// <summary>Hands messages to the sink, one thread at a time, and knows ids and the time.</summary>
sealed class MessageWriter(IMessageSink sink, TimeProvider time, MessageIds ids)
{
    readonly Lock _lock = new();

    public TimeProvider Time => time;

    public string NextId() => ids.Next();

    public void Write(Envelope message)
    {
        lock (_lock) sink.Take(message);
    }

    public Timestamp Now()
    {
        var ticks = time.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        return new Timestamp(seconds, (int)rest * 100);
    }

    /// <param name="started">Of the clock's <see cref="TimeProvider.GetTimestamp"/>.</param>
    public Duration Since(long started) => DurationOf(time.GetElapsedTime(started));

    static Duration DurationOf(TimeSpan elapsed) => new(
        elapsed.Ticks / TimeSpan.TicksPerSecond,
        (int)(elapsed.Ticks % TimeSpan.TicksPerSecond) * 100);
}
