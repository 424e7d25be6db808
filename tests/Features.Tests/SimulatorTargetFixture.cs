using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running;
using Simulators.Cli.Conform;
using Simulators.Client;
using Simulators.Gherkin.Messages;
using Simulators.Port;
using Simulators.Steps;
using Simulators.Steps.CommandLine;
using Simulators.Testing;

namespace Simulators.Features.Tests;

/// <summary>
/// One simulator for all scenarios, and one with a port for those that drive an integration, which is the reference; each
/// scenario gets a sandbox of its own.
/// </summary>
public sealed class SimulatorTargetFixture : IAsyncLifetime
{
    readonly StepLibrary _library = StepLibrary.Of(typeof(World).Assembly);
    readonly SimulatorTarget _target = Open(new SimulatorHost());
    readonly Lazy<SimulatorTarget> _listening = new(() => Open(SimulatorHost.Listening()));
    readonly IntegrationPool _reference;

    public SimulatorTargetFixture() => _reference = new IntegrationPool(() => new InProcessDriver(
        IntegrationAddress.Reference,
        ReferenceIntegrations.Make(RealTime, _listening.Value.Http),
        IntegrationLimits.Default,
        RealTime));

    static TimeProvider Clock { get; } = new Standstill();

    /// <summary>What an integration signs its calls by.</summary>
    static TimeProvider RealTime { get; } = new MachineTime();

    /// <param name="sink">Gets what happens.</param>
    /// <param name="integration">Whether the reference integration is driven.</param>
    public TestRunner Runner(IMessageSink sink, bool integration) => new(
        _library,
        new RunOptions { Time = Clock, Register = container => Register(container, integration) },
        sink);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _reference.DisposeAsync();
        await _target.DisposeAsync();
        if (_listening.IsValueCreated) await _listening.Value.DisposeAsync();
    }

    static SimulatorTarget Open(SimulatorHost host) => new("simulator", host.NewClient(), host);

    void Register(IObjectContainer container, bool integration)
    {
        container.RegisterInstanceAs<ITarget>(integration ? _listening.Value : _target);
        container.RegisterInstanceAs(integration ? _reference : IntegrationPool.None);
        container.RegisterInstanceAs<ICommandLine>(new OwnCommandLine(Clock));
    }

    /// <summary>Durations are of no interest here.</summary>
    sealed class Standstill : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;
    }

    sealed class MachineTime : TimeProvider;
}
