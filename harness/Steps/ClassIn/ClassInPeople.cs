using System.Globalization;

namespace Simulators.Steps.ClassIn;

/// <summary>The people of a scenario by the names that its steps have for them.</summary>
public sealed class ClassInPeople
{
    const long FirstTelephone = 13900000001;

    readonly Dictionary<string, ClassInPerson> _people = [];
    int _telephones;

    /// <summary>Somebody whom an earlier step has registered.</summary>
    /// <exception cref="ClassInMismatchException">Nobody of that name was registered.</exception>
    public ClassInPerson this[string name] => Find(name) ?? throw new ClassInMismatchException(
        $"Nobody called \"{name}\" has an account yet. Known: {string.Join(", ", _people.Keys)}. "
        + $"A step like 'Given \"{name}\" has a ClassIn account' comes first.");

    /// <summary>Somebody, or null.</summary>
    public ClassInPerson? Find(string name) => _people.GetValueOrDefault(name);

    /// <summary>Remembers somebody.</summary>
    public ClassInPerson Add(ClassInPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _people[person.Name] = person;
    }

    /// <summary>A telephone number that nobody in the scenario has.</summary>
    public string NewTelephone() => (FirstTelephone + _telephones++).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Somebody with an account.</summary>
/// <param name="Name">As the steps call the person.</param>
/// <param name="Uid">The person's id in all of ClassIn.</param>
/// <param name="Account">The telephone number or e-mail address.</param>
public sealed record ClassInPerson(string Name, long Uid, string Account)
{
    /// <summary>The relationship ids that ClassIn answered when the person became a <c>student</c> or <c>teacher</c>.</summary>
    public Dictionary<string, long> RelationshipIds { get; } = [];
}
