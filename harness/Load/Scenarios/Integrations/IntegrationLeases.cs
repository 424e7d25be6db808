using System.Text.Json;
using Simulators.Client;
using Simulators.Port;

namespace Simulators.Load.Scenarios.Integrations;

/// <summary>
/// The integrations that the workers drive: one for each worker that is busy, configured when it begins; or, where one at an
/// address
/// has one state for everybody, that one, and workers take turns.
/// </summary>
sealed class IntegrationLeases(IntegrationPool pool, bool takesTurns, IReadOnlyDictionary<string, SimulatorPlatform> platforms) : IDisposable
{
    readonly SemaphoreSlim _turn = new(takesTurns ? 1 : int.MaxValue);
    readonly HashSet<IntegrationDriver> _configured = [];

    /// <summary>Gives a command to an integration that nobody else talks to.</summary>
    /// <exception cref="IntegrationFailureException">
    /// It does not answer, or not as the port says; it is not used again.
    /// </exception>
    public async Task<IntegrationAnswer> AskAsync(IntegrationCommand command, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var lease = await pool.RentAsync(cancellation);
            try
            {
                await ConfigureAsync(lease.Driver, cancellation);
                return await lease.Driver.AskAsync(command, cancellation);
            }
            finally
            {
                await pool.ReturnAsync(lease);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    async Task ConfigureAsync(IntegrationDriver driver, CancellationToken cancellation)
    {
        lock (_configured)
        {
            if (!_configured.Add(driver)) return;
        }

        var answer = await driver.AskAsync(new Configure { Platforms = platforms.ToDictionary(one => one.Key, one => AccessOf(one.Value)) }, cancellation);
        if (!answer.Ok) throw new IntegrationFailureException($"{driver.Name} does not take its configuration: {answer.Message}");
    }

    static PlatformAccess AccessOf(SimulatorPlatform platform) => new()
    {
        BaseUrl = platform.BaseUrl.AbsoluteUri.TrimEnd('/'),
        Credentials = platform.Credentials,
        Addresses = platform.Addresses.ToDictionary(
            address => address.Key,
            address => JsonSerializer.SerializeToElement(address.Value.AbsoluteUri, AddressJson.Default.String)),
    };
}
