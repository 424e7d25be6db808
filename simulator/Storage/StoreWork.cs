using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Storage;

/// <summary>An operation that waits for its store's turn, and is answered after the commit.</summary>
abstract class StoreWork
{
    /// <summary>What the store shall hold from now on, or null when the operation works on what it holds.</summary>
    public MemoryStore? Replacement { get; init; }

    /// <summary>Does it. What it throws is its caller's, and is told with the others' answers.</summary>
    public abstract void Run(MemoryStore copy, ChangeSet changes);

    /// <summary>What it changed is durable.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception problem);
}

/// <inheritdoc cref="StoreWork"/>
sealed class StoreWork<T>(Func<MemoryStore, ChangeSet, T> run) : StoreWork
{
    readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    T _result = default!;
    Exception? _problem;

    public Task<T> Result => _answer.Task;

    public override void Run(MemoryStore copy, ChangeSet changes)
    {
        try
        {
            _result = run(copy, changes);
        }
        catch (Exception e)
        {
            _problem = e;
        }
    }

    public override void Answer()
    {
        if (_problem is null) _answer.SetResult(_result);
        else _answer.SetException(_problem);
    }

    public override void Fail(Exception problem) => _answer.SetException(_problem ?? problem);
}
