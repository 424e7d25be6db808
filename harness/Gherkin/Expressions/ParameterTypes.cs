using System.Buffers;
using System.Text.RegularExpressions;

namespace Simulators.Gherkin.Expressions;

/// <summary>The types that parameters may have: Cucumber's own, and those that are added.</summary>
public sealed class ParameterTypes
{
    static readonly SearchValues<char> Reserved = SearchValues.Create(@"{}()\/");

    readonly Dictionary<string, ParameterTypeDefinition> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<ParameterTypeDefinition>> _byRegexp = new(StringComparer.Ordinal);

    /// <summary>With the built-in types.</summary>
    public ParameterTypes()
    {
        foreach (var type in BuiltInTypes.All) Define(type);
    }

    /// <summary>In the order of their definition.</summary>
    public IEnumerable<ParameterTypeDefinition> All => _byName.Values;

    /// <exception cref="ExpressionException">The name is taken or not allowed, or a regexp is wrong.</exception>
    public void Define(ParameterTypeDefinition type)
    {
        CheckName(type.Name);
        CheckRegexps(type);
        if (!_byName.TryAdd(type.Name, type)) throw new ExpressionException(Taken(type.Name));
        foreach (var regexp in type.Regexps)
        {
            if (!_byRegexp.TryGetValue(regexp, out var sharing)) _byRegexp[regexp] = sharing = [];
            if (type.PreferForRegexpMatch && sharing.Find(one => one.PreferForRegexpMatch) is { } other)
            {
                _byName.Remove(type.Name);
                throw new ExpressionException(
                    "There can only be one preferential parameter type per regexp. "
                    + $"The regexp /{regexp}/ is used for two preferential parameter types, "
                    + $"{{{other.Name}}} and {{{type.Name}}}");
            }

            if (!sharing.Contains(type)) sharing.Add(type);
            sharing.Sort(Compare);
        }
    }

    public ParameterTypeDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The type that a group of a regular expression has by its pattern.</summary>
    /// <exception cref="ExpressionException">There are several, and none is preferred.</exception>
    internal ParameterTypeDefinition? FindByRegexp(string regexp, string expression, string text)
    {
        if (!_byRegexp.TryGetValue(regexp, out var sharing)) return null;
        if (sharing.Count == 1 || sharing[0].PreferForRegexpMatch) return sharing[0];
        var names = string.Join("\n   ", sharing.Select(type => $"{{{type.Name}}}"));
        var instead = string.Join("\n   ", new ExpressionGenerator(this).Generate(text).Select(one => one.Source));
        throw new ExpressionException(
            $"Your Regular Expression /{expression}/\nmatches multiple parameter types with regexp /{regexp}/:\n   {names}\n\n"
            + "I couldn't decide which one to use. You have two options:\n\n"
            + $"1) Use a Cucumber Expression instead of a Regular Expression. Try one of these:\n   {instead}\n\n"
            + "2) Make one of the parameter types preferential and continue to use a Regular Expression.\n");
    }

    /// <summary>The preferred first, then by name.</summary>
    internal static int Compare(ParameterTypeDefinition one, ParameterTypeDefinition other) =>
        one.PreferForRegexpMatch == other.PreferForRegexpMatch
            ? string.CompareOrdinal(one.Name, other.Name)
            : one.PreferForRegexpMatch ? -1 : 1;

    static string Taken(string name) => name.Length == 0
        ? "The anonymous parameter type has already been defined"
        : $"There is already a parameter type with name {name}";

    static void CheckName(string name)
    {
        if (name.AsSpan().ContainsAny(Reserved))
            throw new ExpressionException(
                $"Illegal character in parameter name {{{name}}}. "
                + @"Parameter names may not contain '{', '}', '(', ')', '\' or '/'");
    }

    static void CheckRegexps(ParameterTypeDefinition type)
    {
        if (type.Regexps.Count == 0)
            throw new ExpressionException($"The parameter type {{{type.Name}}} has no regexp: give it at least one.");
        foreach (var regexp in type.Regexps)
        {
            try
            {
                _ = Regex.IsMatch("", regexp, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            }
            catch (ArgumentException wrong)
            {
                throw new ExpressionException(
                    $"The regexp /{regexp}/ of the parameter type {{{type.Name}}} is wrong: {wrong.Message}", wrong);
            }
        }
    }
}
