using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running;
using Simulators.Cli.Conform;
using Simulators.Client;
using Simulators.Gherkin.Messages;
using Simulators.Steps;
using Simulators.Steps.CommandLine;
using Simulators.Testing;

namespace Simulators.Features.Tests;

/// <summary>One simulator for all scenarios; each gets a sandbox of its own.</summary>
public sealed class SimulatorTargetFixture : IAsyncLifetime
{
    readonly StepLibrary _library = StepLibrary.Of(typeof(World).Assembly);
    readonly SimulatorTarget _target;

    public SimulatorTargetFixture()
    {
        var host = new SimulatorHost();
        _target = new SimulatorTarget("simulator", host.NewClient(), host);
    }

    public TestRunner Runner(IMessageSink sink) => new(
        _library,
        new RunOptions { Time = Clock, Register = Register },
        sink);

    static TimeProvider Clock { get; } = new Standstill();

    void Register(IObjectContainer container)
    {
        container.RegisterInstanceAs<ITarget>(_target);
        container.RegisterInstanceAs<ICommandLine>(new OwnCommandLine(Clock));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _target.DisposeAsync();

    /// <summary>Durations are of no interest here.</summary>
    sealed class Standstill : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;
    }
}
