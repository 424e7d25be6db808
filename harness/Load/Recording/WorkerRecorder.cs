namespace Simulators.Load.Recording;

/// <summary>
/// Takes what one worker did. The worker holds the chunk only while it writes a sample; at any other moment the collector may
/// take it away with one atomic exchange, and the worker begins another. Nobody ever waits for anybody.
/// </summary>
sealed class WorkerRecorder(ChunkExchange exchange)
{
    SampleChunk? _chunk;

    /// <summary>Records a sample; called by one worker, never by two threads at once.</summary>
    public void Add(in RequestSample sample)
    {
        var chunk = Interlocked.Exchange(ref _chunk, null) ?? exchange.Rent();
        chunk.Add(sample);
        if (chunk.IsFull) exchange.Hand(chunk);
        else Volatile.Write(ref _chunk, chunk);
    }

    /// <summary>What was recorded since the last time; null for nothing, or when the worker is just writing.</summary>
    public SampleChunk? Take() => Interlocked.Exchange(ref _chunk, null);
}
