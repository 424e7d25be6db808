using Simulators.Bdd.BoDi;

namespace Simulators.Bdd.Running.Execution;

/// <summary>A feature while its scenarios run: its hooks run once, whichever scenario comes first or last.</summary>
sealed class FeatureRun(FeatureIndex index)
{
    readonly SemaphoreSlim _gate = new(1);
    int _left;
    bool _begun;

    public FeatureIndex Index => index;

    /// <summary>Set once it has begun.</summary>
    public ObjectContainer? Container { get; private set; }

    public FeatureContext? Context { get; private set; }

    /// <summary>What the OutputHelper of its hooks writes with.</summary>
    public OutputHelper? Output { get; private set; }

    public void Expect() => _left++;

    /// <summary>Makes its container and runs its hooks, unless a scenario before did.</summary>
    public async Task BeginAsync(ObjectContainer run, MessageWriter writer, Func<FeatureRun, Task> hooks)
    {
        if (Volatile.Read(ref _begun)) return;
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_begun) return;
            Container = new ObjectContainer(run);
            Context = new FeatureContext(Container, index.Info, index.Culture);
            Output = new OutputHelper(writer);
            Container.RegisterInstanceAs(Context);
            Container.RegisterInstanceAs<IFeatureContext>(Context);
            Container.RegisterInstanceAs<IReqnrollOutputHelper>(Output);
            await hooks(this).ConfigureAwait(false);
            Volatile.Write(ref _begun, true);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Of the last scenario: runs the hooks, and throws the container away.</summary>
    public async Task EndAsync(Func<FeatureRun, Task> hooks)
    {
        if (Interlocked.Decrement(ref _left) > 0 || !_begun) return;
        await hooks(this).ConfigureAwait(false);
        await Container!.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }
}
