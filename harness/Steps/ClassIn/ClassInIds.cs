using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Steps.ClassIn;

/// <summary>The ids of what a scenario has made, by its kind (course, lesson, label, folder, file) and name.</summary>
public sealed partial class ClassInIds(ClassInPeople people)
{
    readonly Dictionary<(string Kind, string Name), long> _ids = [];

    /// <summary>The id of something that an earlier step has made.</summary>
    /// <exception cref="ClassInMismatchException">None of that name was made.</exception>
    public long this[string kind, string name]
    {
        get => _ids.TryGetValue((kind, name), out var id) ? id : throw new ClassInMismatchException(
            $"No {kind} \"{name}\" was made yet. Known: {string.Join(", ", _ids.Keys.Select(key => $"{key.Kind} \"{key.Name}\""))}.");
        set => _ids[(kind, name)] = value;
    }

    /// <summary>
    /// A table's cell with ids in the place of names: <c>{UID of Ada}</c>, <c>{teacher id of Ada}</c> (the relationship id),
    /// <c>{course Maths}</c>, <c>{lesson Monday}</c>, <c>{label Grade 7}</c>, <c>{folder Maths}</c>.
    /// </summary>
    public string Fill(string cell) => Names().Replace(cell, match => IdOf(match).ToString(CultureInfo.InvariantCulture));

    long IdOf(Match match)
    {
        var (kind, name) = (match.Groups["kind"].Value, match.Groups["name"].Value);
        return match.Groups["of"].Value switch
        {
            "" => this[kind, name],
            "UID" => people[name].Uid,
            var relation => people[name].RelationshipIds.TryGetValue(relation.Split(' ')[0], out var id)
                ? id
                : throw new ClassInMismatchException($"ClassIn answered no {relation} when \"{name}\" was added."),
        };
    }

    [GeneratedRegex("""\{(?:(?<of>UID|teacher id|student id) of|(?<kind>course|lesson|label|folder|file)) (?<name>[^{}"]+)\}""")]
    private static partial Regex Names();
}
