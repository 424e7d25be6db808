namespace Simulators.Kernel.Store;

/// <summary>
/// That this host and no other does what belongs to a store but happens outside of it, the delivery of webhooks for one. It
/// ends when it is disposed of, and with the host.
/// </summary>
public interface ILease : IAsyncDisposable
{
    /// <summary>Whether it still is this host's: what ends the connection to the database ends it too.</summary>
    ValueTask<bool> IsHeldAsync();
}

/// <summary>The lease of a store that no other host works on.</summary>
public sealed class SoleLease : ILease
{
    public static ILease Instance { get; } = new SoleLease();

    public ValueTask<bool> IsHeldAsync() => ValueTask.FromResult(true);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
