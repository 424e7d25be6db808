using Simulators.Kernel.Clock;

namespace Simulators.Kernel.Faults;

/// <summary>A fault in the plan, and what it has done so far.</summary>
public sealed class PlannedFault(string id, FaultMatch match, FaultEffect effect, DateTimeOffset? expiresAt)
{
    public string Id => id;

    public FaultMatch Match => match;

    public FaultEffect Effect => effect;

    /// <summary>When it leaves the plan by itself, in the machine's time, or null.</summary>
    public DateTimeOffset? ExpiresAt => expiresAt;

    /// <summary>How many exchanges matched.</summary>
    public int Matched { get; internal set; }

    /// <summary>How many of them it struck.</summary>
    public int Struck { get; internal set; }

    internal long Second { get; set; }

    internal int InSecond { get; set; }
}

/// <summary>The faults planned for one sandbox. Chance comes from the sandbox's seed. Thread-safe.</summary>
/// <param name="wall">The machine's clock, for the life of a fault.</param>
/// <param name="seed">The sandbox's seed.</param>
public sealed class FaultPlan(TimeProvider wall, long seed)
{
    readonly Lock _gate = new();
    Random _chance = Seeded(seed);
    int _draws;
    volatile PlannedFault[] _faults = [];
    int _number;

    /// <summary>What is planned, in the order in which it strikes.</summary>
    public IReadOnlyList<PlannedFault> All
    {
        get
        {
            Expire();
            return _faults;
        }
    }

    /// <summary>Whether anything is planned.</summary>
    public bool Planned => _faults.Length > 0;

    /// <summary>All that the next strike depends on.</summary>
    internal FaultPlanState State
    {
        get
        {
            lock (_gate) return new FaultPlanState(_number, _draws, [.. _faults.Select(FaultState.Of)]);
        }

        set
        {
            lock (_gate)
            {
                if (value.Draws != _draws) (_chance, _draws) = (Drawn(value.Draws), value.Draws);
                (_number, _faults) = (value.Number, [.. value.Faults.Select(fault => fault.Restored())]);
            }
        }
    }

    public PlannedFault Add(FaultMatch match, FaultEffect effect, TimeSpan? life)
    {
        lock (_gate)
        {
            var fault = new PlannedFault($"fault-{++_number}", match, effect, TimeToLive.End(life, wall));
            _faults = [.. _faults, fault];
            return fault;
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            var before = _faults.Length;
            _faults = [.. _faults.Where(fault => fault.Id != id)];
            return _faults.Length < before;
        }
    }

    public void Reset()
    {
        lock (_gate) (_faults, _chance, _draws, _number) = ([], Seeded(seed), 0, 0);
    }

    /// <summary>
    /// The first planned fault that strikes this exchange, or null. Those planned after it do not see the exchange.
    /// </summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="operation">The operation's name, or null when none lies at the address.</param>
    /// <param name="now">The sandbox's time, for quotas.</param>
    public PlannedFault? Strike(string platform, string? operation, DateTimeOffset now)
    {
        if (_faults.Length == 0) return null;
        Expire();
        lock (_gate) return Array.Find(_faults, fault => Strikes(fault, platform, operation, now));
    }

    static Random Seeded(long seed) => new(seed.GetHashCode());

    Random Drawn(int draws)
    {
        var chance = Seeded(seed);
        for (var i = 0; i < draws; i++) chance.NextDouble();
        return chance;
    }

    double Draw()
    {
        _draws++;
        return _chance.NextDouble();
    }

    bool Strikes(PlannedFault fault, string platform, string? operation, DateTimeOffset now)
    {
        var match = fault.Match;
        if (match.Platform is not null && match.Platform != platform) return false;
        if (match.Operation is not null && match.Operation != operation) return false;
        fault.Matched++;
        if (fault.Matched <= match.After || fault.Struck >= match.Times) return false;
        if (match.Probability < 1 && Draw() >= match.Probability) return false;
        if (fault.Effect.Throttle is { } throttle && !Exceeds(fault, throttle, now)) return false;
        fault.Struck++;
        return true;
    }

    static bool Exceeds(PlannedFault fault, Throttle throttle, DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        if (second != fault.Second) (fault.Second, fault.InSecond) = (second, 0);
        return ++fault.InSecond > throttle.PerSecond;
    }

    void Expire()
    {
        var now = wall.GetUtcNow();
        if (!Array.Exists(_faults, Over)) return;
        lock (_gate) _faults = [.. _faults.Where(fault => !Over(fault))];

        bool Over(PlannedFault fault) => fault.ExpiresAt <= now;
    }
}
