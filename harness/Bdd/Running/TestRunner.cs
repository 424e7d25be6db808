#pragma warning disable CS9113 // until it runs
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Bdd.Running;

/// <summary>Runs pickles against step definitions and tells a sink what happens, as Cucumber Messages.</summary>
public sealed class TestRunner(StepLibrary library, RunOptions options, IMessageSink sink)
{
    /// <param name="features">What was parsed; a feature with errors is reported and makes the run fail.</param>
    /// <param name="pickles">Those of the features' pickles that are to be run, in this order.</param>
    /// <param name="cancellation">Stops after the scenarios that run.</param>
    /// <returns>True when every scenario passed.</returns>
    public Task<bool> RunAsync(
        IReadOnlyList<ParsedFeature> features,
        IReadOnlyList<Pickle> pickles,
        CancellationToken cancellation = default) => throw new NotImplementedException();
}

/// <summary>How a run is done.</summary>
public sealed record RunOptions
{
    /// <summary>How many scenarios run at once.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>How often a scenario that failed is tried again.</summary>
    public int Retry { get; init; }

    /// <summary>Steps are matched, and not run.</summary>
    public bool DryRun { get; init; }

    /// <summary>Registers in the run's container what steps get injected.</summary>
    public Action<BoDi.IObjectContainer>? Register { get; init; }

    /// <summary>The clock of timestamps and durations.</summary>
    public TimeProvider Time { get; init; } = null!;
}
