namespace Simulators.Load.Recording;

/// <summary>Some samples in a row; one writer at a time.</summary>
sealed class SampleChunk
{
    const int Capacity = 128;

    readonly RequestSample[] _samples = new RequestSample[Capacity];
    int _count;

    public bool IsFull => _count == Capacity;

    public ReadOnlySpan<RequestSample> Samples => _samples.AsSpan(0, _count);

    public void Add(in RequestSample sample) => _samples[_count++] = sample;

    public void Clear() => _count = 0;
}
