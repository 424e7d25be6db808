using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>
/// The regular expression of a step whose attribute has none: the method's name, with words parted by underscores or by
/// capitals, and a parameter where its name stands in capitals or as <c>P0</c>. A parameter may be quoted in the step.
/// </summary>
static partial class MethodNameExpression
{
    const string Parameter = "[\"']?(.*?)[\"']?";

    public static string Of(MethodInfo method, string keyword)
    {
        var parameters = method.GetParameters();
        List<string> words = [.. Words(method.Name)];
        if (words.Count > 1 && words[0].Equals(keyword, StringComparison.OrdinalIgnoreCase)) words.RemoveAt(0);
        var expression = new StringBuilder("(?i)");
        foreach (var word in words)
        {
            if (expression.Length > 4) expression.Append(@"[^\w""']*\s*");
            expression.Append(IsParameter(word, parameters) ? Parameter : Regex.Escape(word));
        }

        return expression.ToString();
    }

    static bool IsParameter(string word, ParameterInfo[] parameters) =>
        !word.Any(char.IsLower)
        && parameters.Any(one => string.Equals(word, one.Name, StringComparison.OrdinalIgnoreCase) || word == "P" + one.Position);

    static IEnumerable<string> Words(string name) => name.Contains('_', StringComparison.Ordinal)
        ? name.Split('_', StringSplitOptions.RemoveEmptyEntries)
        : Pascal().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"P\d+(?![a-z])|[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Pascal();
}
