using System.Collections.Concurrent;

namespace Simulators.Load.Recording;

/// <summary>What all workers of a run share: the clock, the names of operations, the way of samples to the collector.</summary>
sealed class RunRecorder(TimeProvider clock)
{
    readonly ConcurrentQueue<WorkerRecorder> _workers = new();
    readonly ChunkExchange _exchange = new();
    int _inFlight;

    public TimeProvider Clock => clock;

    public TagBook Tags { get; } = new();

    public ReasonBook Reasons { get; } = new();

    /// <summary>How many requests have been sent and not answered.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    public WorkerRecorder NewWorker()
    {
        var worker = new WorkerRecorder(_exchange);
        _workers.Enqueue(worker);
        return worker;
    }

    public int TagOf(string platform, string operation) => Tags.IdOf(platform, operation);

    public void Sent() => Interlocked.Increment(ref _inFlight);

    public void Received() => Interlocked.Decrement(ref _inFlight);

    /// <summary>Hands every sample that is there to the collector; called by one thread at a time.</summary>
    public void Drain(Action<ReadOnlySpan<RequestSample>> take)
    {
        while (_exchange.TryTake(out var chunk)) Give(chunk!, take);
        foreach (var worker in _workers)
        {
            if (worker.Take() is { } chunk) Give(chunk, take);
        }
    }

    void Give(SampleChunk chunk, Action<ReadOnlySpan<RequestSample>> take)
    {
        take(chunk.Samples);
        _exchange.Return(chunk);
    }
}
