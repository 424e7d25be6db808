using Simulators.Load.Hdr;
using Simulators.Load.Output;
using Simulators.Load.Recording;

namespace Simulators.Load.Comparison;

/// <summary>What the lines of histogram logs add up to, by tag, and over time.</summary>
sealed class LogTotals
{
    const int MostTags = 1000;
    const int MostSeconds = 600;

    readonly SortedDictionary<string, Histogram> _byTag = new(StringComparer.Ordinal);
    readonly SortedDictionary<long, (Histogram Response, Histogram Service)> _slots = [];
    long _secondsPerSlot = 1;

    public IReadOnlyDictionary<string, Histogram> ByTag => _byTag;

    public DateTimeOffset Begin { get; private set; } = DateTimeOffset.MaxValue;

    public void Add(HistogramInterval line)
    {
        if (line.Begin < Begin) Begin = line.Begin;
        var tag = line.Tag ?? "";
        if (!_byTag.TryGetValue(tag, out var total))
        {
            if (_byTag.Count == MostTags) throw new InvalidDataException($"There are more than {MostTags} tags.");
            var of = line.Histogram;
            _byTag[tag] = total = new Histogram(of.Lowest, of.Highest, of.Digits);
        }

        total.Add(line.Histogram);
        if (line.Tag is null) Slot(line.Begin).Response.Add(line.Histogram);
        else if (line.Tag == "service") Slot(line.Begin).Service.Add(line.Histogram);
    }

    /// <summary>Points for the charts that need no more than times and how many there were.</summary>
    public IReadOnlyList<TimelinePoint> Timeline(DateTimeOffset start) =>
    [
        .. _slots.Select(slot => new TimelinePoint(
            DateTimeOffset.FromUnixTimeSeconds(slot.Key * _secondsPerSlot) - start,
            TimeSpan.FromSeconds(_secondsPerSlot),
            new Counts { Requests = slot.Value.Response.Total },
            0,
            default,
            HistogramCodec.Encode(slot.Value.Response),
            HistogramCodec.Encode(slot.Value.Service))),
    ];

    (Histogram Response, Histogram Service) Slot(DateTimeOffset begin)
    {
        var seconds = begin.ToUnixTimeSeconds();
        if (!_slots.ContainsKey(seconds / _secondsPerSlot) && _slots.Count >= MostSeconds) Halve();
        if (!_slots.TryGetValue(seconds / _secondsPerSlot, out var slot))
            _slots[seconds / _secondsPerSlot] = slot = (new Histogram(), new Histogram());
        return slot;
    }

    void Halve()
    {
        var all = _slots.ToList();
        _slots.Clear();
        _secondsPerSlot *= 2;
        foreach (var (key, slot) in all)
        {
            if (!_slots.TryGetValue(key / 2, out var sum)) _slots[key / 2] = sum = (new Histogram(), new Histogram());
            sum.Response.Add(slot.Response);
            sum.Service.Add(slot.Service);
        }
    }
}
