using Simulators.Bdd.BoDi;

namespace Simulators.Bdd.Running.Execution;

/// <summary>A feature while its scenarios run: its hooks run once, whichever scenario comes first or last.</summary>
sealed class FeatureRun(FeatureIndex index) : IAsyncDisposable
{
    readonly Lock _lock = new();
    Task? _begun;
    int _left;

    public FeatureIndex Index => index;

    /// <summary>Set once it has begun.</summary>
    public ObjectContainer? Container { get; private set; }

    public FeatureContext? Context { get; private set; }

    /// <summary>What the OutputHelper of its hooks writes with.</summary>
    public OutputHelper? Output { get; private set; }

    public void Expect() => _left++;

    /// <summary>Makes its container and runs its hooks, unless a scenario before did, or does: then it waits for that.</summary>
    public Task BeginAsync(ObjectContainer run, MessageWriter writer, Func<FeatureRun, Task> hooks)
    {
        lock (_lock) return _begun ??= StartAsync(run, writer, hooks);
    }

    /// <summary>Of the last scenario: runs the hooks, and throws the container away.</summary>
    public async Task EndAsync(Func<FeatureRun, Task> hooks)
    {
        if (Interlocked.Decrement(ref _left) > 0 || _begun is null) return;
        await hooks(this).ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => Container?.DisposeAsync() ?? ValueTask.CompletedTask;

    async Task StartAsync(ObjectContainer run, MessageWriter writer, Func<FeatureRun, Task> hooks)
    {
        await Task.Yield();
        Container = new ObjectContainer(run);
        Context = new FeatureContext(Container, index.Info, index.Culture);
        Output = new OutputHelper(writer);
        Container.RegisterInstanceAs(Context);
        Container.RegisterInstanceAs<IFeatureContext>(Context);
        Container.RegisterInstanceAs<IReqnrollOutputHelper>(Output);
        await hooks(this).ConfigureAwait(false);
    }
}
