using System.Globalization;

namespace Simulators.Steps.ClassIn;

/// <summary>The people of a scenario by the names that its steps have for them.</summary>
public sealed class ClassInPeople
{
    const long FirstTelephone = 13900000001;

    readonly Dictionary<string, ClassInPerson> _people = [];

    /// <summary>Somebody whom an earlier step has registered.</summary>
    /// <exception cref="ExpectationException">Nobody of that name was registered.</exception>
    public ClassInPerson this[string name] => Of(name) is { IsRegistered: true } person
        ? person
        : throw new ExpectationException(
            $"Nobody called \"{name}\" has an account at ClassIn yet. Known: "
            + $"{string.Join(", ", _people.Values.Where(known => known.IsRegistered).Select(known => known.Name))}. "
            + $"A step like 'Given \"{name}\" has an account at ClassIn' comes first.");

    /// <summary>Somebody, registered or not yet; everybody has a telephone number that nobody else has.</summary>
    public ClassInPerson Of(string name)
    {
        if (_people.TryGetValue(name, out var known)) return known;
        var telephone = (FirstTelephone + _people.Count).ToString(CultureInfo.InvariantCulture);
        return _people[name] = new ClassInPerson(name, telephone);
    }
}
