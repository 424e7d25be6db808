using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Steps.Shared;

/// <summary>
/// What a scenario knows by name, for what a platform numbers: a table's cell says <c>{Ada's UserId}</c>, and the platform is
/// sent the number that it gave Ada.
/// </summary>
/// <remarks>
/// Besides: <c>{256 letters}</c>, <c>{NUL}</c> (the character with the code 0), and <c>in lower case</c> or
/// <c>in upper case</c> after any name.
/// </remarks>
public sealed partial class Things
{
    const string InLowerCase = " in lower case";
    const string InUpperCase = " in upper case";

    readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>From now on <c>{thing's property}</c> stands for the value.</summary>
    public void Remember(string thing, string property, string value) => _values[$"{thing}'s {property}"] = value;

    /// <summary>From now on <c>{name}</c> stands for the value.</summary>
    public void Remember(string name, string value) => _values[name] = value;

    /// <summary>Whether <c>{thing's property}</c> stands for something.</summary>
    public bool Knows(string thing, string property) => _values.ContainsKey($"{thing}'s {property}");

    /// <summary>The text with what its braces stand for.</summary>
    /// <exception cref="ExpectationException">Nothing has that name; the message lists the names that there are.</exception>
    public string Fill(string text) => Braces().Replace(text, match => ValueOf(match.Groups[1].Value.Trim()));

    /// <summary>What a name stands for.</summary>
    /// <exception cref="ExpectationException">Nothing has that name; the message lists the names that there are.</exception>
    public string ValueOf(string name)
    {
        if (_values.TryGetValue(name, out var value)) return value;
        if (name.EndsWith(InLowerCase, StringComparison.Ordinal)) return ValueOf(name[..^InLowerCase.Length]).ToLowerInvariant();
        if (name.EndsWith(InUpperCase, StringComparison.Ordinal)) return ValueOf(name[..^InUpperCase.Length]).ToUpperInvariant();
        if (name == "NUL") return "\0";
        if (Letters().Match(name) is { Success: true } letters)
            return new string('a', int.Parse(letters.Groups[1].Value, CultureInfo.InvariantCulture));
        var known = _values.Keys.Order(StringComparer.Ordinal).Select(key => $"{{{key}}}");
        throw new ExpectationException($"Nothing is called {{{name}}} here. There is: {string.Join(", ", known)}.");
    }

    [GeneratedRegex(@"\{([^{}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^(\d{1,8}) letters$", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
