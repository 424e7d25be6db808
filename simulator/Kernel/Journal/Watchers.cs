namespace Simulators.Kernel.Journal;

/// <summary>Who waits for something to happen. Nobody, as a rule: then it costs one look.</summary>
sealed class Watchers<T>
{
    readonly Lock _gate = new();
    volatile Watch<T>[] _all = [];

    public bool Any => _all.Length > 0;

    public Watch<T> Add()
    {
        var watch = new Watch<T>(this);
        lock (_gate) _all = [.. _all, watch];
        return watch;
    }

    public void Remove(Watch<T> gone)
    {
        lock (_gate) _all = [.. _all.Where(watch => watch != gone)];
    }

    public void Tell(T happened)
    {
        foreach (var watch in _all) watch.Take(happened);
    }
}
