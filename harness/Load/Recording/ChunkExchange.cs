using System.Collections.Concurrent;

namespace Simulators.Load.Recording;

/// <summary>Full chunks on their way to the collector, and empty ones on their way back.</summary>
sealed class ChunkExchange
{
    const int MostKept = 256;

    readonly ConcurrentQueue<SampleChunk> _full = new();
    readonly ConcurrentQueue<SampleChunk> _empty = new();

    public SampleChunk Rent() => _empty.TryDequeue(out var chunk) ? chunk : new SampleChunk();

    public void Hand(SampleChunk chunk) => _full.Enqueue(chunk);

    public bool TryTake(out SampleChunk? chunk) => _full.TryDequeue(out chunk);

    public void Return(SampleChunk chunk)
    {
        chunk.Clear();
        if (_empty.Count < MostKept) _empty.Enqueue(chunk);
    }
}
