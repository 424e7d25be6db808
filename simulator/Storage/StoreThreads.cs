namespace Simulators.Storage;

/// <summary>
/// Threads of the stores' own, for what waits for a database. On the pool's it would keep requests from being worked on, and when
/// the database has answered, whoever has a store's lock would stand in line behind all of them while other hosts wait for it.
/// </summary>
sealed class StoreThreads : IDisposable
{
    /// <summary>Made as they are needed; more stores than these take turns at them.</summary>
    const int Most = 32;

    /// <summary>So long a thread waits for work before it ends.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly object _gate = new();
    readonly Queue<Action> _work = new();
    int _threads;
    int _idle;
    bool _ends;

    /// <summary>Does work that never fails.</summary>
    public void Run(Action work)
    {
        lock (_gate)
        {
            _work.Enqueue(work);
            if (_idle >= _work.Count)
            {
                Monitor.Pulse(_gate);
                return;
            }

            if (_threads == Most) return;
            _threads++;
        }

        new Thread(Work) { IsBackground = true, Name = "store" }.Start();
    }

    /// <summary>Does work that somebody awaits.</summary>
    public Task RunAsync(Action work) => RunAsync(() =>
    {
        work();
        return true;
    });

    /// <inheritdoc cref="RunAsync(Action)"/>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Run(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    /// <summary>What waits is done yet; then the threads end.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ends = true;
            Monitor.PulseAll(_gate);
        }
    }

    void Work()
    {
        while (Next() is { } work) work();
    }

    /// <returns>Null when the thread has to end.</returns>
    Action? Next()
    {
        lock (_gate)
        {
            for (var late = _ends; ; late = !Wait() || _ends)
            {
                if (_work.TryDequeue(out var work)) return work;
                if (!late) continue;
                _threads--;
                return null;
            }
        }
    }

    bool Wait()
    {
        _idle++;
        var called = Monitor.Wait(_gate, Patience);
        _idle--;
        return called;
    }
}
