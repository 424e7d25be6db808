namespace Simulators.Kernel.People;

/// <summary>Finds people by what another platform knows of them.</summary>
sealed class PeopleIndex
{
    /// <summary>Fewer digits are an extension or a mistake, and would find strangers.</summary>
    const int FewestDigits = 6;

    readonly Dictionary<string, List<Person>> _byExternalId = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Person>> _byEmail = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<Person>> _byPhone = new(StringComparer.Ordinal);

    public PeopleIndex(IEnumerable<Person> people)
    {
        foreach (var person in people)
        {
            Note(_byExternalId, person.ExternalId, person);
            Note(_byEmail, person.Email?.Trim(), person);
            Note(_byPhone, PhoneKey(person.Phone), person);
        }
    }

    /// <summary>All who are that person, by the surest key that finds anybody.</summary>
    public IReadOnlyList<Person> Find(Person person) =>
        Of(_byExternalId, person.ExternalId) ?? Of(_byEmail, person.Email?.Trim()) ?? Of(_byPhone, PhoneKey(person.Phone)) ?? [];

    /// <summary>The digits without leading zeros: 0044-7700900123 and +44 7700 900123 are one number.</summary>
    public static string Digits(string phone) => string.Concat(phone.Where(char.IsAsciiDigit)).TrimStart('0');

    static string? PhoneKey(string? phone) => phone is not null && Digits(phone) is { Length: >= FewestDigits } digits ? digits : null;

    static void Note(Dictionary<string, List<Person>> index, string? key, Person person)
    {
        if (string.IsNullOrEmpty(key)) return;
        if (index.TryGetValue(key, out var people)) people.Add(person);
        else index.Add(key, [person]);
    }

    static List<Person>? Of(Dictionary<string, List<Person>> index, string? key) =>
        string.IsNullOrEmpty(key) ? null : index.GetValueOrDefault(key);
}
