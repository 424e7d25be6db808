using Simulators.Bdd.BoDi;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running;

/// <summary>How a run is done.</summary>
public sealed record RunOptions
{
    /// <summary>How many scenarios run at once.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>How often a scenario that failed is tried again; one that is undefined, ambiguous or pending is not.</summary>
    public int Retry { get; init; }

    /// <summary>Which scenarios are tried again; all of them without.</summary>
    public Func<Pickle, bool>? RetryOnly { get; init; }

    /// <summary>Steps are matched, and not run; hooks neither.</summary>
    public bool DryRun { get; init; }

    /// <summary>After the first scenario that does not pass, those that are left are skipped.</summary>
    public bool FailFast { get; init; }

    /// <summary>In which order scenarios run.</summary>
    public RunOrder Order { get; init; } = RunOrder.Defined;

    /// <summary>
    /// Whether a step that is undefined or ambiguous says what is meant, perhaps, or what matches: in its message, where every
    /// report shows it.
    /// </summary>
    public bool Explain { get; init; } = true;

    /// <summary>What becomes of steps whose method is [Obsolete].</summary>
    public ObsoleteBehavior Obsolete { get; init; } = ObsoleteBehavior.Warn;

    /// <summary>Registers in the run's container what steps get injected.</summary>
    public Action<IObjectContainer>? Register { get; init; }

    /// <summary>The first message: the program and the machine; the runner's own without.</summary>
    public Meta? Meta { get; init; }

    /// <summary>Give those of the feature parser, so that no two messages have the same id.</summary>
    public MessageIds Ids { get; init; } = new();

    /// <summary>The clock of timestamps and durations.</summary>
    public required TimeProvider Time { get; init; }
}

/// <summary>What becomes of steps whose method is [Obsolete].</summary>
public enum ObsoleteBehavior
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They run, and a line says so.</summary>
    Warn,

    /// <summary>They are pending.</summary>
    Pending,

    /// <summary>They fail.</summary>
    Error,
}
