using System.Text.RegularExpressions;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>Tells cucumber expressions from regular ones by their looks, the way Reqnroll does, its mistakes included.</summary>
static partial class ExpressionKind
{
    public static bool IsRegular(string expression, ExpressionType type)
    {
        if (type != ExpressionType.Unspecified) return type == ExpressionType.RegularExpression;
        if (expression.StartsWith('^') || expression.EndsWith('$')) return true;
        if (Parameter().IsMatch(expression)) return false;
        return RegularGroup().IsMatch(expression)
            || expression.Contains(".*", StringComparison.Ordinal)
            || expression.Contains(@"\.", StringComparison.Ordinal)
            || expression.Contains(@"\d+", StringComparison.Ordinal);
    }


    [GeneratedRegex(@"\{\w*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\([^)]+[*+]\)", RegexOptions.CultureInvariant)]
    private static partial Regex RegularGroup();
}
