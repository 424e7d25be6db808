using System.Collections.Concurrent;

namespace Simulators.Port;

/// <summary>
/// The integrations that a run drives: one for each scenario that runs at the same time, started when the first needs it, used
/// again by the next, and not used again once it has failed.
/// </summary>
/// <param name="open">Makes one; null: none is driven.</param>
public sealed class IntegrationPool(Func<IntegrationDriver>? open) : IAsyncDisposable
{
    readonly ConcurrentBag<Lease> _idle = [];

    /// <summary>A run that drives no integration.</summary>
    public static IntegrationPool None { get; } = new(null);

    /// <summary>Whether an integration is driven.</summary>
    public bool Drives => open is not null;

    /// <summary>An integration for one scenario, and what it says of itself.</summary>
    /// <exception cref="InvalidOperationException">None is driven.</exception>
    /// <exception cref="IntegrationFailureException">It cannot be started, or does not describe itself.</exception>
    public async Task<Lease> RentAsync(CancellationToken cancellation = default)
    {
        if (_idle.TryTake(out var used)) return used;
        var driver = (open ?? throw new InvalidOperationException("No integration is driven.")).Invoke();
        try
        {
            var description = await driver.AskAsync(new Describe(), cancellation).ConfigureAwait(false);
            if (!description.Ok)
                throw new IntegrationFailureException($"{driver.Name} does not describe itself: {description.Message}");
            return new Lease(driver, description);
        }
        catch (IntegrationFailureException e)
        {
            var errors = await driver.TakeErrorsAsync().ConfigureAwait(false);
            await driver.DisposeAsync().ConfigureAwait(false);
            throw new IntegrationFailureException(errors.Length == 0 ? e.Message : $"{e.Message}\nStandard error:\n{errors}", e);
        }
    }

    /// <summary>The scenario is over.</summary>
    public async Task ReturnAsync(Lease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        if (lease.Driver.Broken) await lease.Driver.DisposeAsync().ConfigureAwait(false);
        else _idle.Add(lease);
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var lease)) await lease.Driver.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>An integration that a scenario has for itself.</summary>
    /// <param name="Driver">Talks to it.</param>
    /// <param name="Description">Its answer to describe.</param>
    public sealed record Lease(IntegrationDriver Driver, IntegrationAnswer Description);
}
