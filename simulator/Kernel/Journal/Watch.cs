using System.Threading.Channels;

namespace Simulators.Kernel.Journal;

/// <summary>
/// What has happened since the watch began: exchanges of a journal that ended, due events, webhooks. Whoever does not read it fast
/// enough holds up nobody: what there is no room for is left out, and the watch says that something is missing.
/// </summary>
/// <typeparam name="T">What happens.</typeparam>
public sealed class Watch<T> : IDisposable
{
    const int Room = 4096;

    readonly Channel<T> _happened = Channel.CreateBounded<T>(Room);
    readonly Watchers<T> _watchers;
    int _missed;

    internal Watch(Watchers<T> watchers) => _watchers = watchers;

    /// <summary>What happens, as it does.</summary>
    public ChannelReader<T> Happened => _happened.Reader;

    /// <summary>Was any left out since this was asked last? Then what is watched must itself be looked through.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref _missed, 0) == 1;

    public void Dispose() => _watchers.Remove(this);

    internal void Take(T happened)
    {
        if (!_happened.Writer.TryWrite(happened)) Volatile.Write(ref _missed, 1);
    }
}
