using System.Diagnostics.CodeAnalysis;
using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Gates;

/// <summary>Keeps the scenarios that put a rule of a level, or of one that binds more, to the test (<c>--level</c>).</summary>
public sealed class LevelFilter
{
    readonly HashSet<string> _tags;

    LevelFilter(RuleLevel level, IEnumerable<RuleRecord> rules) =>
        _tags = [.. rules.Where(rule => rule.Level >= level).Select(rule => "@" + rule.Id)];

    /// <param name="text"><c>MUST</c>, <c>SHOULD</c> or <c>INFO</c>, in any letter case.</param>
    /// <param name="rules">The rule catalogue.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="mistake">What is wrong, and what would be right.</param>
    public static bool TryMake(
        string text,
        IReadOnlyList<RuleRecord> rules,
        [NotNullWhen(true)] out LevelFilter? filter,
        [NotNullWhen(false)] out string? mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool IsMeant(RuleLevel level) => text.Equals(RuleLevels.Word(level), StringComparison.OrdinalIgnoreCase);
        var known = Array.Find(Enum.GetValues<RuleLevel>(), IsMeant);
        var isLevel = IsMeant(known);
        filter = isLevel ? new LevelFilter(known, rules) : null;
        mistake = isLevel ? null : $"there is no level \"{text}\": use MUST, SHOULD or INFO";
        return isLevel;
    }

    /// <summary>Whether one of its tags is such a rule.</summary>
    public bool Keeps(Pickle pickle)
    {
        ArgumentNullException.ThrowIfNull(pickle);
        return pickle.Tags.Any(tag => _tags.Contains(tag.Name));
    }
}
