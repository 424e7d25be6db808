namespace Simulators.Kernel.Journal;

/// <summary>Who waits for exchanges of a journal to end. Nobody, as a rule: then it costs one look.</summary>
sealed class Watchers
{
    readonly Lock _gate = new();
    volatile JournalWatch[] _all = [];

    public JournalWatch Add()
    {
        var watch = new JournalWatch(this);
        lock (_gate) _all = [.. _all, watch];
        return watch;
    }

    public void Remove(JournalWatch gone)
    {
        lock (_gate) _all = [.. _all.Where(watch => watch != gone)];
    }

    public void Tell(Exchange exchange)
    {
        foreach (var watch in _all) watch.Take(exchange);
    }
}
