namespace Simulators.Host.Matching;

/// <summary>A pattern for something that may be there several times: a query parameter, a form field, a header.</summary>
/// <param name="kind">How many of the values are asked for.</param>
/// <param name="patterns">One for <see cref="MultiKind.Any"/>, else one for each value that is meant.</param>
sealed class MultiPattern(MultiKind kind, IReadOnlyList<ValuePattern> patterns)
{
    static readonly string[] None = [];

    public bool Fits(IReadOnlyList<string> values, Budget budget) => Distance(values, budget, exact: false) == 0;

    public double Distance(IReadOnlyList<string> values, Budget budget) => Distance(values, budget, exact: true);

    double Distance(IReadOnlyList<string> values, Budget budget, bool exact)
    {
        if (kind == MultiKind.HasExactly && values.Count != patterns.Count) return 1;
        List<MatchedValue> all = values.Count == 0 && kind == MultiKind.Any
            ? [new MatchedValue((string?)null, budget)]
            : [.. values.Select(value => new MatchedValue(value, budget))];
        if (all.Count == 0) return patterns.Count == 0 ? 0 : 1;
        return patterns.Count == 0 ? 0 : patterns.Average(pattern => all.Min(value => Of(pattern, value, exact)));
    }

    static double Of(ValuePattern pattern, MatchedValue value, bool exact) =>
        exact ? pattern.Distance(value) : pattern.Fits(value) ? 0 : 1;

    /// <summary>The values of a header that came as one: repeated headers are joined by the server.</summary>
    public IReadOnlyList<string> SplitHeader(string? value) =>
        value is null ? None : kind == MultiKind.Any ? [value] : value.Split(',', StringSplitOptions.TrimEntries);
}

/// <summary>How many of several values must fit.</summary>
enum MultiKind
{
    /// <summary>One of them.</summary>
    Any,

    /// <summary>As many as there are patterns, and each pattern fits one.</summary>
    HasExactly,

    /// <summary>Each pattern fits one; there may be more.</summary>
    Includes,
}
