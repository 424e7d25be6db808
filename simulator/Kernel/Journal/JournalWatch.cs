using System.Threading.Channels;

namespace Simulators.Kernel.Journal;

/// <summary>
/// The exchanges of one journal that ended since the watch began. Whoever does not read them fast enough holds up no request:
/// what there is no room for is left out, and the watch says that something is missing.
/// </summary>
public sealed class JournalWatch : IDisposable
{
    const int Room = 4096;

    readonly Channel<Exchange> _ended = Channel.CreateBounded<Exchange>(Room);
    readonly Watchers _watchers;
    int _missed;

    internal JournalWatch(Watchers watchers) => _watchers = watchers;

    /// <summary>The exchanges, as they end.</summary>
    public ChannelReader<Exchange> Ended => _ended.Reader;

    /// <summary>Were any left out since this was asked last? Then the journal itself must be looked through.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref _missed, 0) == 1;

    public void Dispose() => _watchers.Remove(this);

    internal void Take(Exchange exchange)
    {
        if (!_ended.Writer.TryWrite(exchange)) Volatile.Write(ref _missed, 1);
    }
}
