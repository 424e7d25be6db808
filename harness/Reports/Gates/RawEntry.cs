using System.Globalization;

namespace Simulators.Reports.Gates;

/// <summary>An entry of a baseline file before it is checked.</summary>
sealed class RawEntry(int line)
{
    static readonly string[] Names = ["scenario", "reason", "owner", "expires"];

    readonly List<(string Name, string? Value, int Line)> _members = [];

    public void Add(string name, string? value, int at) => _members.Add((name, value, at));

    /// <returns>Null after at least one mistake.</returns>
    public BaselineEntry? Check(Action<int, string> mistake)
    {
        var bad = false;
        void Say(int at, string text)
        {
            bad = true;
            mistake(at, text);
        }

        CheckNames(Say);
        var values = Names.ToDictionary(name => name, name => Value(name, Say));
        var expires = Date(values["expires"], Say);
        CheckScenario(values["scenario"].Text, values["scenario"].Line, Say);
        return bad
            ? null
            : new BaselineEntry(values["scenario"].Text!, values["reason"].Text!, values["owner"].Text!, expires, line);
    }

    void CheckNames(Action<int, string> say)
    {
        foreach (var (name, _, at) in _members.Where(member => !Names.Contains(member.Name)))
            say(at, $"\"{name}\" is no member of an entry: they are {string.Join(", ", Names)}");
    }

    (string? Text, int Line) Value(string name, Action<int, string> say)
    {
        var found = _members.FindAll(member => member.Name == name);
        if (found.Count == 0)
        {
            say(line, $"the entry has no {name}: {Meaning(name)}");
            return (null, line);
        }

        var (_, value, at) = found[^1];
        if (found.Count > 1) say(at, $"{name} stands there twice: keep one");
        if (string.IsNullOrWhiteSpace(value)) say(at, $"{name} must be a text that is not blank: {Meaning(name)}");
        return (value?.Trim(), at);
    }

    static DateOnly Date((string? Text, int Line) value, Action<int, string> say)
    {
        const string format = "yyyy-MM-dd";
        if (value.Text is not { Length: > 0 } text) return default;
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            say(value.Line, $"expires is \"{text}\", which is no date: write it as 2027-01-31");
        return date;
    }

    static void CheckScenario(string? scenario, int at, Action<int, string> say)
    {
        if (scenario is null) return;
        var end = scenario.LastIndexOf(':');
        if (end > 0 && end < scenario.Length - 1 && scenario[(end + 1)..].All(char.IsAsciiDigit))
            say(at, $"scenario is \"{scenario}\", and lines move: name the scenario, as in path.feature:Its title");
        else if (scenario.EndsWith(".feature", StringComparison.Ordinal))
            say(at, $"scenario is \"{scenario}\", a whole feature: name one scenario, as in {scenario}:Its title, or a tag");
    }

    static string Meaning(string name) => name switch
    {
        "scenario" => "write path:name of a scenario, or a tag",
        "reason" => "say why the failure is expected",
        "owner" => "say who sees to it",
        _ => "say until when it is expected, as 2027-01-31",
    };
}
