namespace Simulators.Kernel.Rules;

/// <summary>What a rule decided: a value, or a rejection.</summary>
/// <typeparam name="T">What is known once the rule has accepted.</typeparam>
public readonly record struct Decision<T>
{
    Decision(T? value, Rejection? rejection) => (Value, Rejection) = (value, rejection);

    /// <summary>What the rule found; meaningful only when there is no <see cref="Rejection"/>.</summary>
    public T? Value { get; }

    /// <summary>Why not, or null when the rule accepted.</summary>
    public Rejection? Rejection { get; }

    public static implicit operator Decision<T>(T value) => new(value, null);

    public static implicit operator Decision<T>(Rejection rejection) => new(default, rejection);

    /// <summary>Takes the decision apart: <c>if (rule(...).Refuses(out var why, out var course)) return why;</c></summary>
    public bool Refuses(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Rejection? rejection,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out T? value)
    {
        (rejection, value) = (Rejection, Value);
        return rejection is not null;
    }
}
