using Simulators.Cli.Conform;
using Simulators.Client;
using Simulators.Testing;

namespace Simulators.Cli.Tests.Conform;

/// <summary>The pauses of an integration in this process: the platforms' time passes, and nobody's here.</summary>
public sealed class SandboxPausesTests : IDisposable
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    readonly SimulatorHost _host = new();
    readonly Machine _machine = new();
    readonly SandboxPauses _pauses;

    public SandboxPausesTests() => _pauses = new SandboxPauses(_machine);

    [Fact]
    public async Task A_pause_is_over_at_once_and_has_passed_for_the_platforms()
    {
        var sandbox = await EnterAsync();
        var before = await NowAsync(sandbox);
        await Task.Delay(Hour, _pauses);
        Assert.InRange(await NowAsync(sandbox) - before, Hour, Hour + Minute);
    }

    [Fact]
    public async Task What_is_signed_meanwhile_bears_the_time_of_the_machine()
    {
        await EnterAsync();
        await Task.Delay(Hour, _pauses);
        Assert.Equal(_machine.GetUtcNow(), _pauses.GetUtcNow());
    }

    [Fact]
    public async Task Pauses_at_the_same_time_overlap()
    {
        using var held = new HeldAdvances(_host.NewHandler());
        using var admin = new HttpClient(held) { BaseAddress = _host.Admin.BaseAddress };
        var sandbox = _pauses.Sandbox = await SimulatorSandbox.OpenAsync(admin, (await _host.NewSandboxAsync()).Id);
        var before = await NowAsync(sandbox);
        Task[] pauses = [Task.Delay(Hour, _pauses), Task.Delay(Hour, _pauses), Task.Delay(Hour + Minute, _pauses)];
        // Without that, the first may be over before the last has begun.
        held.LetGo();
        await Task.WhenAll(pauses);
        Assert.InRange(await NowAsync(sandbox) - before, Hour + Minute, Hour + Minute + Minute);
    }

    [Fact]
    public async Task A_frozen_sandbox_moves_on_too()
    {
        var sandbox = await EnterAsync();
        var at = new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);
        await sandbox.FreezeAsync(at);
        await Task.Delay(Minute, _pauses);
        Assert.Equal(at + Minute, await NowAsync(sandbox));
    }

    [Fact]
    public async Task Whoever_gives_up_a_pause_waits_no_longer()
    {
        await EnterAsync();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Hour, _pauses, given.Token));
    }

    [Fact]
    public async Task Without_a_sandbox_or_when_it_is_gone_a_pause_is_the_machine_s()
    {
        var alone = Task.Delay(Hour, _pauses);
        Assert.Equal(1, _machine.Timers);
        var sandbox = await EnterAsync();
        await sandbox.DeleteAsync();
        var left = Task.Delay(Hour, _pauses);
        await _machine.HasTwoTimersAsync();
        Assert.False(alone.IsCompleted || left.IsCompleted);
        _machine.Fire();
        await Task.WhenAll(alone, left);
    }

    public void Dispose()
    {
        _pauses.Dispose();
        _host.Dispose();
    }

    async Task<SimulatorSandbox> EnterAsync() => _pauses.Sandbox = await _host.NewSandboxAsync();

    static async Task<DateTimeOffset> NowAsync(SimulatorSandbox sandbox) =>
        (await sandbox.AdminAsync(HttpMethod.Get, "clock")).GetProperty("now").GetDateTimeOffset();

    /// <summary>No sandbox's clock moves before it is let go.</summary>
    sealed class HeldAdvances(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => _free.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/clock/advance", StringComparison.Ordinal))
                await _free.Task.WaitAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A machine whose time stands, and whose timers fire when they are told to.</summary>
    sealed class Machine : TimeProvider
    {
        readonly List<Action> _timers = [];
        readonly TaskCompletionSource _two = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Timers => _timers.Count;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_timers)
            {
                _timers.Add(() => callback(state));
                if (_timers.Count == 2) _two.SetResult();
            }

            return new Armed();
        }

        public Task HasTwoTimersAsync() => _two.Task.WaitAsync(TestContext.Current.CancellationToken);

        public void Fire() => _timers.ForEach(fire => fire());

        sealed class Armed : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
