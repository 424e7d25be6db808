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
    /// <summary>The last moment that can be set: a clock that runs must never reach the end of the calendar.</summary>
    public static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly Lock _gate = new();
    volatile Setting _setting = Setting.Machine;

    /// <summary>True when time stands still.</summary>
    public bool Frozen => _setting.FrozenAt is not null;

    /// <summary>Which clock judges signed timestamps.</summary>
    public Stamps Stamps => _setting.Stamps;

    /// <summary>What a snapshot keeps: how far it is ahead of the machine's time, and when it was frozen.</summary>
    public (TimeSpan Offset, DateTimeOffset? FrozenAt, Stamps Stamps) State
    {
        get
        {
            var setting = _setting;
            return (setting.Offset, setting.FrozenAt, setting.Stamps);
        }
        set => Change((_, machine) => Latest - machine < value.Offset || value.FrozenAt > Latest
            ? throw new ArgumentOutOfRangeException(nameof(value), "A clock cannot show a time after the year 8999.")
            : new Setting(value.Offset, value.FrozenAt?.ToUniversalTime(), value.Stamps));
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _setting.At(wall.GetUtcNow());

    /// <summary>Timestamps follow the sandbox's time too: nothing here measures the machine's.</summary>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>A timer would wait for the machine. What waits for the sandbox's time is scheduled.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("A sandbox's clock has no timers: schedule a due event instead.");

    /// <summary>The time by which signed timestamps are judged.</summary>
    public DateTimeOffset GetStampNow()
    {
        var (setting, machine) = (_setting, wall.GetUtcNow());
        return setting.StampsAt ?? (setting.Stamps == Stamps.Wall ? machine : setting.At(machine));
    }

    /// <summary>Sets the time; a running clock runs on from there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is after <see cref="Latest"/>.</exception>
    public void Set(DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(now, Latest);
        Change((setting, machine) => setting.Showing(now.ToUniversalTime(), machine));
    }

    /// <summary>Lets time stand still, or run on from where it stands.</summary>
    public void Freeze(bool frozen) =>
        Change((setting, machine) =>
        {
            if (frozen == setting.FrozenAt is not null) return setting;
            var now = setting.At(machine);
            return setting with { Offset = now - machine, FrozenAt = frozen ? now : null };
        });

    /// <summary>Chooses the clock for signed timestamps.</summary>
    public void JudgeStampsBy(Stamps stamps) => Change((setting, _) => setting with { Stamps = stamps, StampsAt = null });

    /// <summary>
    /// Judges signed timestamps by this moment until another choice is made: for requests that are sent again long after they
    /// were signed. A snapshot does not keep it.
    /// </summary>
    public void JudgeStampsAt(DateTimeOffset moment) => Change((setting, _) => setting with { StampsAt = moment.ToUniversalTime() });

    /// <summary>Back to the machine's time, running.</summary>
    public void Reset() => Change((_, _) => Setting.Machine);

    /// <summary>A clock of its own that shows the same time and goes on the same way.</summary>
    public VirtualClock Fork() => new(wall) { _setting = _setting };

    void Change(Func<Setting, DateTimeOffset, Setting> change)
    {
        lock (_gate) _setting = change(_setting, wall.GetUtcNow());
    }

    /// <param name="Offset">How far a running clock is ahead of the machine's.</param>
    /// <param name="FrozenAt">Where it stands still, or null when it runs.</param>
    /// <param name="Stamps">Which clock judges signed timestamps.</param>
    /// <param name="StampsAt">The moment that judges them in place of a clock, or null.</param>
    sealed record Setting(TimeSpan Offset, DateTimeOffset? FrozenAt, Stamps Stamps, DateTimeOffset? StampsAt = null)
    {
        public static Setting Machine { get; } = new(TimeSpan.Zero, null, Stamps.Sandbox);

        public DateTimeOffset At(DateTimeOffset machine) => FrozenAt ?? machine + Offset;

        public Setting Showing(DateTimeOffset now, DateTimeOffset machine) =>
            this with { Offset = now - machine, FrozenAt = FrozenAt is null ? null : now };
    }
}
