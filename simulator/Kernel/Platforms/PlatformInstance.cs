using Simulators.Kernel.Clock;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;
using Simulators.Kernel.Webhooks;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Platforms;

/// <summary>A platform in one sandbox: its tables, settings, credentials and rule coverage.</summary>
public sealed class PlatformInstance(
    Platform platform,
    Sandbox sandbox,
    Credentials credentials,
    IStore store,
    SettingValues settings)
{
    volatile ICourier? _courier;
    volatile int _beginnings;
    long _turns;

    public Platform Platform => platform;

    public Sandbox Sandbox => sandbox;

    public Credentials Credentials => credentials;

    public SettingValues Settings => settings;

    public Coverage Coverage { get; } = new(platform.Rules.All.Count);

    /// <summary>The tables.</summary>
    public IStore Store => store;

    /// <summary>How often the tables have begun anew: what is under way since before that concerns nobody any more.</summary>
    public int Beginnings => _beginnings;

    /// <summary>Takes its webhooks out; null for as long as it has sent none.</summary>
    public ICourier? Courier
    {
        get => _courier;
        set => _courier = value;
    }

    /// <summary>Called inside a transaction: there is one at a time.</summary>
    internal long NextTurn() => ++_turns;

    /// <summary>The tables as they were when the sandbox was made.</summary>
    internal ValueTask ResetAsync()
    {
        Interlocked.Increment(ref _beginnings);
        return Store.ResetAsync();
    }

    /// <summary>Other tables in their place.</summary>
    internal ValueTask ReplaceAsync(MemoryStore other)
    {
        Interlocked.Increment(ref _beginnings);
        return Store.ReplaceAsync(other);
    }

    /// <summary>Answers a call in one transaction. What has come due by now happens before it.</summary>
    public async ValueTask<Reply> ExecuteAsync(Call call)
    {
        ArgumentNullException.ThrowIfNull(call);
        while (true)
        {
            if (await Store.ExecuteAsync(call, Run).ConfigureAwait(false) is { } reply)
            {
                if (_courier is { } courier) await courier.AfterCommitAsync().ConfigureAwait(false);
                return reply;
            }

            await RunDueAsync(sandbox.Clock.GetUtcNow()).ConfigureAwait(false);
        }
    }

    /// <summary>Runs something of our own (a seed, a dashboard action) in one transaction that is kept.</summary>
    public async ValueTask<TResult> ExecuteAsync<TResult>(Func<PlatformContext, TResult> operation)
    {
        var result = await Store.ExecuteAsync(transaction =>
            operation(new PlatformContext(this, transaction, sandbox.Clock.GetUtcNow()))).ConfigureAwait(false);
        if (_courier is { } courier) await courier.AfterCommitAsync().ConfigureAwait(false);
        return result;
    }

    /// <summary>When the next event is due, or null.</summary>
    public ValueTask<DueEvent?> NextDueAsync() =>
        Store.ExecuteAsync(transaction => DueQueue.Next(transaction, platform.Schema));

    /// <summary>The events that are due first, at most so many, and how many wait in all.</summary>
    public ValueTask<(IReadOnlyList<DueEvent> First, int Total)> WaitingAsync(int maximum) =>
        Store.ExecuteAsync(transaction => DueQueue.Waiting(transaction, platform.Schema, maximum));

    /// <summary>The same as far as this process knows: one that another host has scheduled may be missing.</summary>
    public DueEvent? KnownDue() => Store.Peek(transaction => DueQueue.Next(transaction, platform.Schema));

    /// <summary>Runs what is due at a moment, in order, each in a transaction of its own.</summary>
    public async ValueTask<IReadOnlyList<DueEvent>> RunDueAsync(DateTimeOffset until, int maximum = int.MaxValue)
    {
        List<DueEvent> done = [];
        while (done.Count < maximum && await Store.ExecuteAsync(transaction => RunNextDue(transaction, until)).ConfigureAwait(false) is { } due)
        {
            await platform.AfterDueAsync(this, due).ConfigureAwait(false);
            done.Add(due);
            sandbox.Happened.Add(platform.Name, due);
            sandbox.Events.Publish(new SandboxEvent(sandbox.Id, platform.Name, due));
        }

        return done;
    }

    static (Reply? Reply, Commit Commit) Run(Call call, ITransaction transaction)
    {
        // The moment is read inside the transaction: a later transaction never has an earlier moment.
        var now = call.Instance.Sandbox.Clock.GetUtcNow();
        if (DueQueue.Next(transaction, call.Instance.Platform.Schema) is { } due && due.At <= now)
            return (null, Commit.Undo);
        call.Open(transaction, now);
        var reply = call.Operation.Handle(call);
        return (reply, reply.Outcome == Outcome.Accepted || reply.Keeps ? Commit.Keep : Commit.Undo);
    }

    DueEvent? RunNextDue(ITransaction transaction, DateTimeOffset until)
    {
        if (DueQueue.Next(transaction, platform.Schema) is not { } due || due.At > until) return null;
        DueQueue.Remove(transaction, platform.Schema, due);
        platform.OnDue(new PlatformContext(this, transaction, due.At), due);
        return due;
    }
}
