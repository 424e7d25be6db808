namespace Simulators.Kernel.Clock;

/// <summary>Which clock judges the timestamps that clients sign.</summary>
public enum Stamps
{
    /// <summary>The sandbox's clock (the default).</summary>
    Sandbox,

    /// <summary>The machine's clock, so that virtual days can pass while real code signs with real time.</summary>
    Wall,
}

/// <summary>
/// A sandbox's time. It runs with the machine's time until it is frozen, set or advanced. Thread-safe.
/// </summary>
/// <param name="wall">The machine's clock, given by the host.</param>
public sealed class VirtualClock(TimeProvider wall) : TimeProvider
{
    volatile Setting _setting = new(TimeSpan.Zero, null, Stamps.Sandbox);

    /// <summary>True when time stands still.</summary>
    public bool Frozen => _setting.FrozenAt is not null;

    /// <summary>Which clock judges signed timestamps.</summary>
    public Stamps Stamps => _setting.Stamps;

    public override DateTimeOffset GetUtcNow()
    {
        var setting = _setting;
        return setting.FrozenAt ?? wall.GetUtcNow() + setting.Offset;
    }

    /// <summary>The time by which signed timestamps are judged.</summary>
    public DateTimeOffset GetStampNow() => _setting.Stamps == Stamps.Wall ? wall.GetUtcNow() : GetUtcNow();

    /// <summary>Sets the time; a running clock runs on from there.</summary>
    public void Set(DateTimeOffset now) =>
        _setting = _setting with
        {
            Offset = now - wall.GetUtcNow(),
            FrozenAt = _setting.FrozenAt is null ? null : now,
        };

    /// <summary>Lets time stand still, or run on from where it stands.</summary>
    public void Freeze(bool frozen)
    {
        var now = GetUtcNow();
        _setting = _setting with { Offset = now - wall.GetUtcNow(), FrozenAt = frozen ? now : null };
    }

    /// <summary>Chooses the clock for signed timestamps.</summary>
    public void JudgeStampsBy(Stamps stamps) => _setting = _setting with { Stamps = stamps };

    /// <summary>Back to the machine's time, running.</summary>
    public void Reset() => _setting = new Setting(TimeSpan.Zero, null, Stamps.Sandbox);

    /// <summary>A clock of its own that shows the same time and goes on the same way.</summary>
    public VirtualClock Fork() => new(wall) { _setting = _setting };

    sealed record Setting(TimeSpan Offset, DateTimeOffset? FrozenAt, Stamps Stamps);
}
