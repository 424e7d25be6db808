using System.Globalization;
using System.Text;

namespace Simulators.Port;

/// <summary>
/// Keeps the beginning and the end of what a program writes to standard error: the first complaint and the last word, however
/// much stands between them.
/// </summary>
sealed class ErrorTail(int bytes)
{
    readonly Lock _lock = new();
    readonly int _half = bytes / 2;
    readonly List<byte> _begin = [];
    readonly Queue<byte> _end = new();
    long _dropped;

    public void Add(ReadOnlySpan<byte> written)
    {
        lock (_lock)
        {
            var room = Math.Min(written.Length, _half - _begin.Count);
            _begin.AddRange(written[..room]);
            foreach (var one in written[room..])
            {
                _end.Enqueue(one);
                if (_end.Count <= _half) continue;
                _end.Dequeue();
                _dropped++;
            }
        }
    }

    /// <summary>What was kept; forgets it.</summary>
    public string Take()
    {
        lock (_lock)
        {
            var gap = _dropped == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\n... {_dropped} bytes left out ...\n");
            var text = _dropped == 0
                ? Encoding.UTF8.GetString([.. _begin, .. _end])
                : Encoding.UTF8.GetString([.. _begin]) + gap + Encoding.UTF8.GetString([.. _end]);
            _begin.Clear();
            _end.Clear();
            _dropped = 0;
            return text;
        }
    }
}
