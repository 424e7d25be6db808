using System.Text.RegularExpressions;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>A method that makes an argument of a text or a table.</summary>
/// <param name="Place">Its rank among all bindings, as they are written.</param>
/// <param name="Id">Its id in messages.</param>
/// <param name="Name">Its parameter type's name.</param>
/// <param name="Pattern">What a text must match wholly, or null for any text.</param>
sealed record TransformationBinding(
    int Place,
    string Id,
    string Name,
    bool IsNamed,
    string? Pattern,
    int Order,
    MethodCall Call,
    ScopeFilter Scope)
{
    readonly Regex? _regex = Pattern is null ? null : new Regex($"^(?:{Bare(Pattern)})$", RegexOptions.CultureInvariant);

    /// <summary>The pattern without its anchors, as a part of an expression.</summary>
    public string? Part => Pattern is null ? null : Bare(Pattern);

    /// <summary>Whether it takes a table, and not texts.</summary>
    public bool TakesTable => Call.Parameters.Any(type => typeof(Table).IsAssignableFrom(type));

    /// <returns>The groups, or the whole text where the pattern has none; null when it does not match.</returns>
    public IReadOnlyList<string?>? Match(string text)
    {
        if (_regex is null) return Call.Parameters.Count == 1 ? [text] : null;
        var match = _regex.Match(text);
        if (!match.Success) return null;
        if (match.Groups.Count == 1) return [text];
        return [.. match.Groups.Cast<Group>().Skip(1).Select(group => group.Success ? group.Value : null)];
    }

    static string Bare(string pattern)
    {
        var start = pattern.StartsWith('^') ? 1 : 0;
        var end = pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal)
            ? pattern.Length - 1 : pattern.Length;
        return pattern[start..Math.Max(start, end)];
    }
}
