namespace Simulators.Kernel.Sandboxes;

/// <summary>Lets work that takes its time happen one after the other, in the order in which it was asked for.</summary>
sealed class Turns
{
    readonly Lock _gate = new();
    Task _last = Task.CompletedTask;

    public async ValueTask<TResult> TakeAsync<TArgument, TResult>(TArgument argument, Func<TArgument, ValueTask<TResult>> work)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_gate) (before, _last) = (_last, mine.Task);
        await before.ConfigureAwait(false);
        try
        {
            return await work(argument).ConfigureAwait(false);
        }
        finally
        {
            mine.SetResult();
        }
    }
}
