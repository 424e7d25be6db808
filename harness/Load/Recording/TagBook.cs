using System.Collections.Concurrent;

namespace Simulators.Load.Recording;

/// <summary>
/// Operations by number. There are few; a scenario that makes names up would fill the memory, so what comes after the first ones
/// is <c>other</c>.
/// </summary>
sealed class TagBook
{
    public const int MostTags = 64;

    readonly ConcurrentDictionary<(string Platform, string Operation), int> _ids = new();
    readonly List<string> _names = [];
    readonly Lock _gate = new();

    /// <summary>The names by number: <c>classin/register</c>.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_gate) return [.. _names];
        }
    }

    public int IdOf(string platform, string operation) =>
        _ids.TryGetValue((platform, operation), out var id) ? id : Add(platform, operation);

    int Add(string platform, string operation)
    {
        lock (_gate)
        {
            if (_ids.TryGetValue((platform, operation), out var known)) return known;
            if (_names.Count == MostTags) return MostTags - 1;
            if (_names.Count == MostTags - 1) operation = "other";
            _names.Add($"{Clean(platform)}/{Clean(operation)}");
            return _ids[(platform, operation)] = _names.Count - 1;
        }
    }

    /// <summary>A tag of a histogram log holds no comma, space or line break.</summary>
    static string Clean(string name) => string.Concat(
        name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-').Take(60));
}
