using Simulators.Client;

namespace Simulators.Cli.Conform;

/// <summary>
/// Time for an integration of this process. It signs by the machine's clock, and its pauses cost nothing: the sandbox's clock
/// passes in their place, so that for the platforms as much time has gone by as if it had waited. Pauses at the same time
/// overlap, as they do in the field. Time limits must not be measured by it: they would be over at once.
/// </summary>
/// <param name="machine">The machine's clock.</param>
sealed class SandboxPauses(TimeProvider machine) : TimeProvider, IDisposable
{
    readonly SemaphoreSlim _one = new(1);
    readonly long _begun = machine.GetTimestamp();
    volatile SimulatorSandbox? _sandbox;
    long _skipped;

    /// <summary>Where the platforms are that the integration calls; null: pauses are real.</summary>
    public SimulatorSandbox? Sandbox
    {
        get => _sandbox;
        set => _sandbox = value;
    }

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <summary>Time since the beginning, as the platforms have it.</summary>
    TimeSpan Passed => machine.GetElapsedTime(_begun) + new TimeSpan(Interlocked.Read(ref _skipped));

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow();

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Sandbox is { } sandbox && dueTime > TimeSpan.Zero && period == Timeout.InfiniteTimeSpan
            ? new Pause(ended => PassAsync(sandbox, dueTime, ended), () => callback(state))
            : machine.CreateTimer(callback, state, dueTime, period);
    }

    public void Dispose() => _one.Dispose();

    async Task PassAsync(SimulatorSandbox sandbox, TimeSpan pause, CancellationToken ended)
    {
        try
        {
            await AdvanceAsync(sandbox, Passed + pause, ended);
        }
        catch (HttpRequestException)
        {
            // The scenario is over, and its sandbox gone: nobody waits for the integration, which waits as it would elsewhere.
            await Task.Delay(pause, machine, ended);
        }
    }

    async Task AdvanceAsync(SimulatorSandbox sandbox, TimeSpan until, CancellationToken ended)
    {
        await _one.WaitAsync(ended);
        try
        {
            var left = until - Passed;
            if (left <= TimeSpan.Zero) return;
            await sandbox.AdvanceAsync(left, ended);
            Interlocked.Add(ref _skipped, left.Ticks);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>One pause, from its beginning to its end.</summary>
    sealed class Pause : ITimer
    {
        readonly CancellationTokenSource _ended = new();
        int _disposed;

        public Pause(Func<CancellationToken, Task> pass, Action end) => _ = RunAsync(pass, end);

        /// <summary>A pause is as long as it was meant to be from the beginning.</summary>
        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException("A pause cannot be changed.");

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
            _ended.Cancel();
            _ended.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        async Task RunAsync(Func<CancellationToken, Task> pass, Action end)
        {
            try
            {
                await pass(_ended.Token);
                end();
            }
            catch (OperationCanceledException) when (_ended.IsCancellationRequested)
            {
                // Nobody waits for its end any more.
            }
        }
    }
}
