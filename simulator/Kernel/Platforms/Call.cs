using Simulators.Kernel.Journal;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Platforms;

/// <summary>One request on its way through a platform: what an operation reads, and where it notes what decided.</summary>
public sealed class Call(PlatformInstance instance, Operation operation, WireRequest request, Exchange exchange)
{
    PlatformContext? _context;

    public PlatformInstance Instance => instance;

    public Operation Operation => operation;

    public WireRequest Request => request;

    public Exchange Exchange => exchange;

    /// <summary>The open transaction and its moment.</summary>
    public PlatformContext Context => _context ?? throw new InvalidOperationException("No transaction is open.");

    public ITransaction Transaction => Context.Transaction;

    /// <summary>The sandbox's time; it does not move within the call.</summary>
    public DateTimeOffset Now => Context.Now;

    /// <summary>The time by which a signed timestamp is judged.</summary>
    public DateTimeOffset StampNow => instance.Sandbox.Clock.GetStampNow();

    /// <summary>The value of a setting in this sandbox.</summary>
    public T Get<T>(Setting<T> setting)
        where T : notnull => instance.Settings.Get(setting);

    /// <summary>True when a planned fault lets a batch stop half way.</summary>
    public bool StopsHalfWay { get; init; }

    /// <summary>True once a batch has been cut short.</summary>
    public bool StoppedHalfWay { get; private set; }

    /// <summary>Notes that a rule decided something.</summary>
    public void Decided(Rule rule)
    {
        exchange.Add(rule);
        instance.Coverage.Count(rule);
    }

    /// <summary>Notes a rejection: its rule and its explanation.</summary>
    public void Decided(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        Decided(rejection.Rule);
        exchange.Explain(rejection.Explanation);
    }

    /// <summary>
    /// How many items of a batch to do: all, or the first half when a fault of kind <c>half-batch</c> strikes.
    /// </summary>
    public int BatchSize(int items)
    {
        if (!StopsHalfWay) return items;
        StoppedHalfWay = true;
        return items / 2;
    }

    internal void Open(ITransaction transaction, DateTimeOffset now)
    {
        exchange.CarryOut(instance.NextTurn(), now);
        _context = new PlatformContext(instance, transaction, now);
    }
}
