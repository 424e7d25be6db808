using System.Diagnostics.CodeAnalysis;

namespace Simulators.ClassLink.Import;

/// <summary>The records of a file that passed, in the file's order, found by their sourcedIds.</summary>
sealed class Staged<TRow> : IStaged
    where TRow : class
{
    readonly List<(TRow? Row, int Number)> _rows = [];
    readonly List<string> _ids = [];
    readonly Dictionary<string, int> _places = [];

    public int Count => _rows.Count;

    /// <summary>A record and the number of its row.</summary>
    public (TRow Row, int Number) this[int place] => (_rows[place].Row!, _rows[place].Number);

    public bool Contains(string sourcedId) => _places.ContainsKey(sourcedId);

    public bool TryFind(string sourcedId, [NotNullWhen(true)] out string? same)
    {
        same = null;
        if (!_places.TryGetValue(sourcedId, out var place)) return false;
        same = _ids[place];
        return true;
    }

    public void Add(string sourcedId, TRow row, int number)
    {
        _places.Add(sourcedId, _rows.Count);
        _ids.Add(sourcedId);
        _rows.Add((row, number));
    }

    public int NumberOf(string sourcedId) => _rows[_places[sourcedId]].Number;

    public void Replace(int place, TRow row) => _rows[place] = (row, _rows[place].Number);

    /// <summary>What has been written to the tables need not be kept here as well.</summary>
    public void Release(int place) => _rows[place] = (null, _rows[place].Number);
}

/// <summary>Records of whatever kind, to be referred to.</summary>
interface IStaged
{
    bool Contains(string sourcedId);

    /// <summary>Finds a record's sourcedId: the very text, so that millions of references share it.</summary>
    bool TryFind(string sourcedId, [NotNullWhen(true)] out string? same);

    /// <summary>The row that has the sourcedId.</summary>
    int NumberOf(string sourcedId);
}
