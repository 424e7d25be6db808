using Simulators.Gherkin.Messages;

namespace Simulators.Reports;

/// <summary>Several sinks as one: each gets every message, in this order.</summary>
public sealed class ReportSet(params IReadOnlyList<IMessageSink> sinks) : IReport
{
    /// <inheritdoc/>
    public void Take(Envelope message)
    {
        foreach (var sink in sinks) sink.Take(message);
    }

    /// <summary>Completes those that are reports.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var report in sinks.OfType<IAsyncDisposable>()) await report.DisposeAsync();
    }
}
