using Simulators.Load.Running;
using Simulators.Load.Tests.Support;

[assembly: AssemblyFixture(typeof(Simulator))]

namespace Simulators.Load.Tests.Support;

/// <summary>A simulator in a process of its own, one for all tests.</summary>
public sealed class Simulator : IAsyncLifetime
{
    SimulatorProcess? _process;

    public Uri Address => _process!.Address;

    public async ValueTask InitializeAsync() =>
        _process = await SimulatorProcess.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }
}
