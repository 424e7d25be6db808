namespace Simulators.Kernel.People;

/// <summary>How a person at the target differs from what the source says.</summary>
public enum FindingKind
{
    /// <summary>Active at the source, and not at the target.</summary>
    Missing,

    /// <summary>At the target, and not, or no longer, active at the source.</summary>
    Extra,

    /// <summary>A second one at the target for the same person of the source.</summary>
    Duplicate,

    /// <summary>At both, with another name, e-mail address or telephone number.</summary>
    Stale,

    /// <summary>At both, and the target does not have the source's role.</summary>
    WrongRole,
}

/// <summary>A difference of one person.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Source">The person at the source, or null when there is none.</param>
/// <param name="Target">The person at the target, or null when there is none.</param>
/// <param name="Fields">What differs: names of members of <see cref="Person"/>.</param>
public sealed record Finding(FindingKind Kind, Person? Source, Person? Target, IReadOnlyList<string> Fields);

/// <summary>
/// Holds the people of one platform against those of another. The same person is who has the same external id; without one, the
/// same e-mail address in any letter case; without one, the same digits of a telephone number.
/// </summary>
public sealed class Comparison
{
    readonly HashSet<Person> _found = new(ReferenceEqualityComparer.Instance);
    readonly List<Finding> _findings = [];

    Comparison()
    {
    }

    /// <summary>In the source's order, those who are only at the target last.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>How many of the source are at the target.</summary>
    public int Matched { get; private set; }

    /// <summary>Compares.</summary>
    /// <param name="source">Who is to be there.</param>
    /// <param name="target">Who is there.</param>
    /// <param name="roles">Whose roles are expected at the target; others of the source (parents, aides) need not be there, but may.</param>
    public static Comparison Of(IReadOnlyCollection<Person> source, IReadOnlyCollection<Person> target, PersonRoles roles)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var comparison = new Comparison();
        var known = new PeopleIndex(target);
        // The active ones first: somebody who left must not take the place of a namesake's successor with the same address.
        foreach (var person in source.OrderByDescending(person => person.IsActive)) comparison.Look(person, known.Find(person), roles);
        foreach (var person in target)
        {
            if (person.IsActive && !comparison._found.Contains(person)) comparison.Add(FindingKind.Extra, null, person);
        }

        return comparison;
    }

    void Look(Person person, IReadOnlyList<Person> found, PersonRoles roles)
    {
        var there = found.Where(one => one.IsActive && !_found.Contains(one)).ToList();
        if (!person.IsActive)
        {
            foreach (var left in there) AddFound(FindingKind.Extra, person, left);
            return;
        }

        if (there.Count == 0)
        {
            if ((person.Roles & roles) != 0) Add(FindingKind.Missing, person, null);
            return;
        }

        Matched++;
        _found.Add(there[0]);
        Hold(person, there[0]);
        foreach (var second in there.Skip(1)) AddFound(FindingKind.Duplicate, person, second);
    }

    void Hold(Person person, Person there)
    {
        List<string> fields = [];
        if (Differs(person.Name, there.Name, Names)) fields.Add("name");
        if (Differs(person.Email, there.Email, Emails)) fields.Add("email");
        if (Differs(person.Phone, there.Phone, PeopleIndex.Digits)) fields.Add("phone");
        if (fields.Count > 0) Add(FindingKind.Stale, person, there, [.. fields]);
        if (person.Roles != 0 && there.Roles != 0 && (person.Roles & there.Roles) == 0) Add(FindingKind.WrongRole, person, there, "roles");
    }

    void AddFound(FindingKind kind, Person person, Person there)
    {
        _found.Add(there);
        Add(kind, person, there);
    }

    void Add(FindingKind kind, Person? source, Person? target, params string[] fields) =>
        _findings.Add(new Finding(kind, source, target, fields));

    /// <summary>What one of them does not know is no difference.</summary>
    static bool Differs(string? source, string? target, Func<string, string> form) =>
        !string.IsNullOrWhiteSpace(source) && !string.IsNullOrWhiteSpace(target) && form(source) != form(target);

    static string Names(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Emails(string email) => email.Trim().ToLowerInvariant();
}
