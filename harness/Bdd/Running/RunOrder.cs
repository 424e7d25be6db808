namespace Simulators.Bdd.Running;

/// <summary>In which order scenarios run.</summary>
public abstract record RunOrder
{
    /// <summary>As they are given.</summary>
    public static RunOrder Defined { get; } = new AsDefined();

    /// <summary>The last first.</summary>
    public static RunOrder Reverse { get; } = new Reversed();

    /// <summary>Mixed; the same seed mixes the same way.</summary>
    public static RunOrder Random(int seed) => new Shuffled(seed);

    /// <summary>Of a text: <c>defined</c>, <c>reverse</c>, <c>random:SEED</c>.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static RunOrder Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "defined") return Defined;
        if (text == "reverse") return Reverse;
        if (text.StartsWith("random:", StringComparison.Ordinal) && int.TryParse(text[7..], out var seed)) return Random(seed);
        throw new FormatException($"'{text}' is no order of scenarios: it is defined, reverse or random:SEED, as in random:42.");
    }

    internal abstract IReadOnlyList<T> Apply<T>(IReadOnlyList<T> items);

    sealed record AsDefined : RunOrder
    {
        public override string ToString() => "defined";

        internal override IReadOnlyList<T> Apply<T>(IReadOnlyList<T> items) => items;
    }

    sealed record Reversed : RunOrder
    {
        public override string ToString() => "reverse";

        internal override IReadOnlyList<T> Apply<T>(IReadOnlyList<T> items) => [.. items.Reverse()];
    }

    sealed record Shuffled(int Seed) : RunOrder
    {
        public override string ToString() => $"random:{Seed}";

        internal override IReadOnlyList<T> Apply<T>(IReadOnlyList<T> items)
        {
            T[] mixed = [.. items];
#pragma warning disable CA5394 // the order of tests is no secret
            new Random(Seed).Shuffle(mixed);
#pragma warning restore CA5394
            return mixed;
        }
    }
}
