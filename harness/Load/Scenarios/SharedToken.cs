namespace Simulators.Load.Scenarios;

/// <summary>
/// A token that all workers use, as the parts of one integration do. Whoever finds it nearly over, or refused, fetches
/// another; the
/// others wait for that one.
/// </summary>
/// <param name="life">How long one is used: a little less than it lives.</param>
/// <param name="fetch">Fetches one; null when none is to be had.</param>
sealed class SharedToken(TimeSpan life, Func<LoadWorker, CancellationToken, Task<string?>> fetch)
{
    readonly Lock _gate = new();
    Task<string?>? _token;
    long _fetched;

    /// <summary>The token that holds.</summary>
    /// <param name="worker">Who asks, and fetches it if need be.</param>
    /// <param name="refused">A token that was refused, or null.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>Null when none is to be had.</returns>
    public Task<string?> GetAsync(LoadWorker worker, string? refused, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_token is null || IsOver(_token, worker.Clock, refused))
            {
                _fetched = worker.Clock.GetTimestamp();
                _token = fetch(worker, cancellation);
            }

            return _token;
        }
    }

    /// <summary>One that is being fetched is waited for; what nobody could fetch is fetched again.</summary>
    bool IsOver(Task<string?> token, TimeProvider clock, string? refused)
    {
        if (!token.IsCompleted) return false;
        if (!token.IsCompletedSuccessfully || token.Result is not { } text) return true;
        return text == refused || clock.GetElapsedTime(_fetched) >= life;
    }
}
