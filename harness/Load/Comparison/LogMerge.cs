using Simulators.Load.Hdr;

namespace Simulators.Load.Comparison;

/// <summary>Makes one histogram log of several, line by line in the order of time; none is ever held whole.</summary>
public static class LogMerge
{
    /// <param name="logs">The logs.</param>
    /// <param name="seen">Told of every line, in the order of time.</param>
    /// <param name="names">What messages call the logs, if anything.</param>
    /// <exception cref="InvalidDataException">One of them is no histogram log; the message names it and the line.</exception>
    public static void Run(
        IReadOnlyList<TextReader> logs, Action<HistogramInterval> seen, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(seen);
        var queue = new PriorityQueue<IEnumerator<HistogramInterval>, (DateTimeOffset, int Order)>();
        for (var i = 0; i < logs.Count; i++) Next(HistogramLogReader.Read(logs[i]).GetEnumerator(), i);
        while (queue.TryDequeue(out var lines, out var place))
        {
            seen(lines.Current);
            Next(lines, place.Order);
        }

        void Next(IEnumerator<HistogramInterval> lines, int order)
        {
            if (Moves(lines, order)) queue.Enqueue(lines, (lines.Current.Begin, order));
            else lines.Dispose();
        }

        bool Moves(IEnumerator<HistogramInterval> lines, int order)
        {
            try
            {
                return lines.MoveNext();
            }
            catch (InvalidDataException e) when (names is not null)
            {
                throw new InvalidDataException($"{names[order]}: {e.Message}");
            }
        }
    }
}
