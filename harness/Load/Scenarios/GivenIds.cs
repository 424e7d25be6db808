namespace Simulators.Load.Scenarios;

/// <summary>
/// Ids that a platform gives out in one phase and that a later one needs: the UIDs of the people who go into a course. Those that
/// another shard got are looked up in the simulator's state, which costs the platform no request; a school would find them in its
/// own database.
/// </summary>
/// <param name="count">How many items there are.</param>
/// <param name="look">All items that the simulator holds, with their ids.</param>
/// <param name="clock">Spaces the looks.</param>
sealed class GivenIds(long count, Func<CancellationToken, IAsyncEnumerable<(long Item, long Id)>> look, TimeProvider clock)
{
    const long Refused = -1;

    static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>When no shard has made anything new for so long, what is not there does not come.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly long[] _ids = new long[count];
    readonly Lock _gate = new();
    Task? _look;
    long? _newest;

    /// <summary>The platform gave an id.</summary>
    public void Set(long item, long id) => Volatile.Write(ref _ids[item], id);

    /// <summary>The platform gave none, and will not.</summary>
    public void Refuse(long item) => Interlocked.CompareExchange(ref _ids[item], Refused, 0);

    /// <summary>The id of an item, whoever made it; waits a while for another shard to make it.</summary>
    /// <returns>Null when there is none.</returns>
    public async ValueTask<long?> FindAsync(long item, CancellationToken cancellation)
    {
        while (true)
        {
            if (Volatile.Read(ref _ids[item]) is not 0 and var id) return id == Refused ? null : id;
            Task next;
            lock (_gate)
            {
                if (_look is not { IsCompleted: false }) _look = LookAsync(_look is null, cancellation);
                next = _look;
            }

            await next;
        }
    }

    async Task LookAsync(bool isFirst, CancellationToken cancellation)
    {
        if (!isFirst) await Task.Delay(Between, clock, cancellation);
        if (await FillAsync(cancellation) || _newest is null) _newest = clock.GetTimestamp();
        else if (clock.GetElapsedTime(_newest.Value) >= Patience) RefuseRest();
    }

    /// <returns>Whether anything was new.</returns>
    async Task<bool> FillAsync(CancellationToken cancellation)
    {
        var found = false;
        try
        {
            await foreach (var (item, id) in look(cancellation))
                found |= Interlocked.CompareExchange(ref _ids[item], id, 0) == 0;
        }
        catch (HttpRequestException)
        {
            // The simulator is gone or very busy: the next look tells, and the run itself notices when nobody answers any more.
        }

        return found;
    }

    void RefuseRest()
    {
        for (var item = 0L; item < _ids.LongLength; item++) Refuse(item);
    }
}
