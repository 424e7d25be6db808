namespace Simulators.Kernel.Webhooks;

/// <summary>
/// Takes a platform's webhooks to their receivers, in the background: neither a call nor the clock waits for a receiver,
/// but for a moment that is bounded.
/// </summary>
public interface ICourier
{
    /// <summary>A transaction was committed, and its answer has not gone out yet: what it queued can go.</summary>
    ValueTask AfterCommitAsync();

    /// <summary>
    /// Waits for what is on its way, until patience ends: so that a day that is advanced has had its deliveries.
    /// </summary>
    ValueTask SettleAsync(CancellationToken patience);
}
