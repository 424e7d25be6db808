using Simulators.Gherkin.Tags;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>The tags of a hook: any of them is enough; each is a tag, or a tag expression.</summary>
sealed class TagFilter
{
    readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    readonly List<TagExpression> _expressions = [];
    readonly List<string> _texts = [];

    /// <exception cref="TagExpressionException">One of them cannot be read.</exception>
    public TagFilter(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Any(char.IsWhiteSpace) || tag.Contains('(', StringComparison.Ordinal))
            {
                _expressions.Add(TagExpression.Parse(tag));
                _texts.Add(tag);
            }
            else
            {
                var name = tag.StartsWith('@') ? tag : "@" + tag;
                _tags.Add(name);
                _texts.Add(name);
            }
        }
    }

    /// <summary>As messages have it: one tag expression, or null for everywhere.</summary>
    public string? Text => _texts.Count switch
    {
        0 => null,
        1 => _texts[0],
        _ => string.Join(" or ", _texts.Select(text => text.Contains(' ', StringComparison.Ordinal) ? $"({text})" : text)),
    };

    public bool Matches(IReadOnlySet<string> tags) =>
        _texts.Count == 0 || _tags.Overlaps(tags) || _expressions.Exists(expression => expression.Evaluate(tags));
}
