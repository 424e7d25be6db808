namespace Simulators.Teeth;

/// <summary>A rule of a platform and how its source looks when the rule can be switched off.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="File">Below the platform's folder.</param>
/// <param name="Find">Stands in the file exactly once.</param>
/// <param name="Replace">Takes its place; <c>{off}</c> is true when the rule is off.</param>
sealed record Mutant(string Rule, string File, string Find, string Replace)
{
    /// <summary>Further places that the same rule needs; null where the file says nothing of them.</summary>
    public IReadOnlyList<Place>? More { get; init; }

    /// <summary>
    /// Of the integration: the mistake, as somebody would tell of it, for a rule of a platform can be missed in several ways.
    /// </summary>
    public string? Mistake { get; init; }

    /// <summary>What it is switched by.</summary>
    public string Key => Mistake ?? Rule;

    public IEnumerable<Place> Places => (More ?? []).Prepend(new Place(File, Find, Replace));
}

/// <summary>A place of a mutant.</summary>
sealed record Place(string File, string Find, string Replace);

/// <summary>What is wrong with a mutant, the build or a feature; the message says where and what to mend.</summary>
sealed class TeethException(string message) : Exception(message);
