using System.Globalization;

namespace Simulators.Gherkin.Expressions;

/// <summary>A cucumber expression that was made of a step's text.</summary>
public sealed class GeneratedExpression
{
    internal GeneratedExpression(string template, IReadOnlyList<ParameterTypeDefinition> types)
    {
        ParameterTypes = types;
        Source = string.Format(CultureInfo.InvariantCulture, template, [.. types.Select(type => $"{{{type.Name}}}")]);
        ParameterNames = [.. Names(types)];
    }

    public string Source { get; }

    public IReadOnlyList<ParameterTypeDefinition> ParameterTypes { get; }

    /// <summary>For a method's parameters: <c>int</c>, <c>int2</c>, and so on.</summary>
    public IReadOnlyList<string> ParameterNames { get; }

    static IEnumerable<string> Names(IReadOnlyList<ParameterTypeDefinition> types)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            var count = seen[type.Name] = seen.GetValueOrDefault(type.Name) + 1;
            yield return count == 1 ? type.Name : type.Name + count.ToString(CultureInfo.InvariantCulture);
        }
    }
}
