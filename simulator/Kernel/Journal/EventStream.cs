using System.Threading.Channels;
using Simulators.Kernel.Clock;

namespace Simulators.Kernel.Journal;

/// <summary>Something that happened in a sandbox: an exchange, a due event, or a webhook that was sent.</summary>
/// <param name="Sandbox">The sandbox's id.</param>
/// <param name="Platform">The platform's name, or null.</param>
/// <param name="Subject">The <see cref="Exchange"/>, <see cref="DueEvent"/> or <see cref="Webhooks.WebhookDelivery"/>.</param>
public sealed record SandboxEvent(string Sandbox, string? Platform, object Subject);

/// <summary>
/// Everything that happens, to whoever listens. A listener that does not keep up loses the oldest events rather than
/// holding up a request.
/// </summary>
public sealed class EventStream
{
    const int Backlog = 1024;

    readonly Lock _gate = new();
    volatile Channel<SandboxEvent>[] _listeners = [];

    /// <summary>True when somebody listens: nobody makes an event for nobody.</summary>
    public bool HasListeners => _listeners.Length > 0;

    public void Publish(SandboxEvent happened)
    {
        foreach (var listener in _listeners) listener.Writer.TryWrite(happened);
    }

    /// <summary>Every event from now on, until cancelled. Listening begins with the call, not with the first read.</summary>
    public IAsyncEnumerable<SandboxEvent> Listen(CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<SandboxEvent>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate) _listeners = [.. _listeners, channel];
        // Whoever is cancelled before the first read would otherwise be held for ever.
        var registration = cancellation.Register(() => Leave(channel));
        return Read(channel, registration, cancellation);
    }

    async IAsyncEnumerable<SandboxEvent> Read(
        Channel<SandboxEvent> channel,
        CancellationTokenRegistration registration,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            await foreach (var happened in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return happened;
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            Leave(channel);
        }
    }

    void Leave(Channel<SandboxEvent> channel)
    {
        lock (_gate) _listeners = [.. _listeners.Where(listener => listener != channel)];
    }
}
