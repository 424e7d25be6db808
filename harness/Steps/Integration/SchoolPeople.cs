using Simulators.Port;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Integration;

/// <summary>The people of the school by the names that the scenario uses. Who was not described has values that fit.</summary>
public sealed class SchoolPeople(Things things)
{
    /// <summary>Stands in a table for a value that is not there.</summary>
    const string None = "(none)";

    readonly Dictionary<string, Person> _people = [];

    /// <summary>Those that the scenario has spoken of.</summary>
    public IReadOnlyCollection<Person> All => _people.Values;

    /// <summary>Somebody by name: "Ada", or "Ada Lovelace".</summary>
    public Person this[string name] =>
        _people.TryGetValue(name, out var known) ? known : _people[name] = Made(name, new Dictionary<string, string>());

    /// <summary>Several: "Ada", "Ada and Ben", "Ada, Ben and Cleo".</summary>
    public IReadOnlyList<Person> Named(string names) =>
        [.. names.Replace(" and ", ", ", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => this[name])];

    /// <summary>Describes somebody, or describes them anew: with the same external id unless the row has one.</summary>
    public void Describe(string name, IReadOnlyDictionary<string, string> row) =>
        _people[name] = Made(name, row, _people.GetValueOrDefault(name));

    /// <summary>From now on this is who the name stands for.</summary>
    internal void Put(string name, Person person) => _people[name] = person;

    /// <summary>The name that the scenario has for an external id.</summary>
    public string NameOf(string externalId) =>
        _people.Where(person => person.Value.ExternalId == externalId).Select(person => person.Key).FirstOrDefault()
        ?? externalId;

    Person Made(string name, IReadOnlyDictionary<string, string> row, Person? known = null)
    {
        var words = name.Split(' ', 2);
        var id = Value(row, "external id") ?? known?.ExternalId ?? name.ToLowerInvariant().Replace(' ', '-');
        return new Person
        {
            ExternalId = id,
            Email = row.ContainsKey("email") ? Value(row, "email") : known is null ? $"{id}@school.example" : known.Email,
            Phone = row.ContainsKey("phone") ? Value(row, "phone") : known?.Phone,
            FirstName = Value(row, "first name") ?? known?.FirstName ?? words[0],
            LastName = Value(row, "last name") ?? known?.LastName ?? (words.Length > 1 ? words[1] : "Doe"),
            DisplayName = row.ContainsKey("display name") ? Value(row, "display name") : known?.DisplayName,
            Password = row.ContainsKey("password") ? Value(row, "password") : known?.Password,
        };
    }

    string? Value(IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out var cell) && cell.Length > 0 && cell != None ? things.Fill(cell) : null;
}
