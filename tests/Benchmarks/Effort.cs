namespace Simulators.Benchmarks;

/// <summary>How much a comparison does.</summary>
/// <param name="Seconds">Length of one measured window.</param>
/// <param name="Rounds">Windows per server, taken in turn.</param>
/// <param name="Connections">Connections of the load generator.</param>
/// <param name="Warm">Requests that each server answers before anything is measured: by then the compiler has done its
/// work.</param>
/// <param name="Sizes">How many users ours has when it is measured.</param>
sealed record Effort(int Seconds, int Rounds, int Connections, long Warm, IReadOnlyList<long> Sizes)
{
    /// <summary>A slow server is warm by then, too, and nobody waits for its two hundred thousandth answer.</summary>
    public static readonly TimeSpan LongestWarming = TimeSpan.FromSeconds(60);

    public TimeSpan Window => TimeSpan.FromSeconds(Seconds);
}
