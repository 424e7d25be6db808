using Simulators.Kernel.Clock;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;
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
    volatile IStore _store = store;
    volatile ICourier? _courier;

    public Platform Platform => platform;

    public Sandbox Sandbox => sandbox;

    public Credentials Credentials => credentials;

    public SettingValues Settings => settings;

    public Coverage Coverage { get; } = new(platform.Rules.All.Count);

    /// <summary>The tables; replaced by a reset.</summary>
    public IStore Store
    {
        get => _store;
        internal set => _store = value;
    }

    /// <summary>Takes its webhooks out; null for as long as it has sent none.</summary>
    public ICourier? Courier
    {
        get => _courier;
        set => _courier = value;
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

    /// <summary>Runs what is due at a moment, in order, each in a transaction of its own.</summary>
    public async ValueTask<IReadOnlyList<DueEvent>> RunDueAsync(DateTimeOffset until, int maximum = int.MaxValue)
    {
        List<DueEvent> done = [];
        while (done.Count < maximum && await Store.ExecuteAsync(transaction => RunNextDue(transaction, until)).ConfigureAwait(false) is { } due)
        {
            await platform.AfterDueAsync(this, due).ConfigureAwait(false);
            done.Add(due);
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
