namespace Simulators.Host.Matching;

/// <summary>One of WireMock's value patterns: <c>{"equalTo": "x", "caseInsensitive": true}</c> and the like.</summary>
abstract class ValuePattern
{
    /// <summary>Does the value fit? A value that is not there fits <see cref="AbsentPattern"/> alone.</summary>
    public abstract bool Fits(MatchedValue value);

    /// <summary>How far the value is from fitting: from 0, it fits, to 1.</summary>
    public virtual double Distance(MatchedValue value) => Fits(value) ? 0 : 1;
}

/// <summary>The value must not be there at all.</summary>
sealed class AbsentPattern : ValuePattern
{
    public override bool Fits(MatchedValue value) => value.Text is null;
}

/// <summary>All of them, or any.</summary>
sealed class LogicPattern(bool all, IReadOnlyList<ValuePattern> patterns) : ValuePattern
{
    public override bool Fits(MatchedValue value) =>
        all ? patterns.All(pattern => pattern.Fits(value)) : patterns.Any(pattern => pattern.Fits(value));

    public override double Distance(MatchedValue value) =>
        all ? patterns.Average(pattern => pattern.Distance(value)) : patterns.Min(pattern => pattern.Distance(value));
}

/// <summary>Not the other.</summary>
sealed class NotPattern(ValuePattern pattern) : ValuePattern
{
    public override bool Fits(MatchedValue value) => !pattern.Fits(value);
}
