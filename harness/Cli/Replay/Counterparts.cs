using System.Text.RegularExpressions;

namespace Simulators.Cli.Replay;

/// <summary>
/// Which value of the simulator stands for which recorded one. Ids and tokens are others in every run, but a recorded one
/// always has the same counterpart: two users that were two are not one now.
/// </summary>
sealed partial class Counterparts
{
    /// <summary>Shorter ones are not looked for in requests: 12 may be an id, a page and a grade.</summary>
    const int Shortest = 4;

    readonly Dictionary<string, string> _now = [];
    readonly Dictionary<string, string> _then = [];

    /// <summary>Notes that one stands for the other; false when something else does already.</summary>
    public bool Agree(string then, string now)
    {
        if (_now.TryGetValue(then, out var known)) return known == now;
        if (_then.ContainsKey(now)) return false;
        (_now[then], _then[now]) = (now, then);
        return true;
    }

    /// <summary>The text with the counterparts of recorded values in their places.</summary>
    public string In(string text) => _now.Count == 0 ? text : Words().Replace(text, word => InWord(word.Value));

    string InWord(string word) => Counterpart(word) ?? Parts().Replace(word, part => Counterpart(part.Value) ?? part.Value);

    string? Counterpart(string value) => value.Length >= Shortest ? _now.GetValueOrDefault(value) : null;

    [GeneratedRegex(@"[A-Za-z0-9_.~-]+")]
    private static partial Regex Words();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Parts();
}
