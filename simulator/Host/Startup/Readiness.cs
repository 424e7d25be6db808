namespace Simulators.Host.Startup;

/// <summary>How far the start has come: it listens, then the default sandbox is filled, then its code is warm.</summary>
/// <param name="seeding">Ends when the default sandbox is filled: with null, or with why it cannot be.</param>
sealed class Readiness(Task<string?> seeding)
{
    volatile bool _ready;

    /// <summary>Ends when the default sandbox is filled; every request but one about the health waits for that.</summary>
    public Task<string?> Seeded => seeding;

    public bool IsReady => _ready;

    public void MarkReady() => _ready = true;
}
