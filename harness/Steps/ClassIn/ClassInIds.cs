using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Steps.ClassIn;

/// <summary>
/// The ids of what a scenario has made, by its kind (course, lesson, label, folder, file, plan, setting, video) and name.
/// </summary>
public sealed partial class ClassInIds(ClassInPeople people)
{
    readonly Dictionary<(string Kind, string Name), long> _ids = [];

    /// <summary>The id of something that an earlier step has made; digits are an id, be it of nothing.</summary>
    /// <exception cref="ExpectationException">None of that name was made.</exception>
    public long this[string kind, string name]
    {
        get => _ids.TryGetValue((kind, name), out var id)
            || IsId(name, out id)
                ? id
                : throw new ExpectationException(
                    $"No {kind} \"{name}\" was made yet. Known: "
                    + $"{string.Join(", ", _ids.Keys.Select(key => $"{key.Kind} \"{key.Name}\""))}.");
        set => _ids[(kind, name)] = value;
    }

    /// <summary>
    /// A table's cell with ids in the place of names: <c>{UID of Ada}</c>, <c>{account of Ada}</c>, <c>{teacher id of Ada}</c>
    /// (the relationship id), <c>{course Maths}</c>, <c>{lesson Monday}</c>, <c>{label Grade 7}</c>, <c>{folder Maths}</c>; and
    /// with a text of so many characters for <c>{24 characters}</c>.
    /// </summary>
    public string Fill(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Lengths().Replace(Names().Replace(cell, TextOf), match => Characters(match.Groups[1].Value));
    }

    /// <summary>Whether a name is digits, which stand for an id that need not be anything's.</summary>
    public static bool IsId(string name, out long id) =>
        long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    string TextOf(Match match)
    {
        var name = match.Groups["name"].Value;
        return match.Groups["of"].Value switch
        {
            "" => Digits(this[match.Groups["kind"].Value, name]),
            "UID" => Digits(people[name].Uid),
            "account" => people.Of(name).Account,
            var relation => people[name].RelationshipIds.TryGetValue(relation.Split(' ')[0], out var id)
                ? Digits(id)
                : throw new ExpectationException($"ClassIn answered no {relation} when \"{name}\" was added."),
        };
    }

    static string Digits(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>0123456789 over and over: a cut in it shows.</summary>
    static string Characters(string count) =>
        string.Concat(Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(index => index % 10));

    [GeneratedRegex(
        """\{(?:(?<of>UID|account|teacher id|student id) of"""
        + """|(?<kind>course|lesson|label|folder|file|plan|setting|video|unit|activity)) (?<name>[^{}"]+)\}""")]
    private static partial Regex Names();

    [GeneratedRegex("""\{([0-9]{1,6}) characters?\}""")]
    private static partial Regex Lengths();
}
