using System.Text;
using System.Text.RegularExpressions;
using Simulators.Bdd.Running.Execution;
using Simulators.Gherkin.Expressions;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Suggesting;

/// <summary>Writes the C# of a step definition that a step lacks: one snippet for each expression that fits.</summary>
sealed partial class SnippetWriter(ParameterTypes types)
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(int)] = "int",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
    };

    static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["int"] = "number",
        ["float"] = "number",
        ["string"] = "text",
    };

    readonly ExpressionGenerator _generator = new(types);

    public IReadOnlyList<Snippet> Of(PlannedPickleStep step) => [.. _generator
        .Generate(step.Step.Text)
        .Select(expression => new Snippet("csharp", CodeOf(step, expression)))];

    static string CodeOf(PlannedPickleStep step, GeneratedExpression expression)
    {
        var source = expression.Source
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        var name = NameOf(step.Keyword.ToString(), expression.Source);
        var parameters = string.Join(", ", Parameters(step, expression));
        return $$"""
            [{{step.Keyword}}("{{source}}")]
            public void {{name}}({{parameters}})
            {
                throw new PendingStepException();
            }
            """;
    }

    static IEnumerable<string> Parameters(PlannedPickleStep step, GeneratedExpression expression)
    {
        Dictionary<string, int> seen = [];
        foreach (var type in expression.ParameterTypes)
        {
            yield return Named(KeywordOf(type.Type), Names.GetValueOrDefault(type.Name, type.Name));
        }

        if (step.Step.Argument?.DocString is not null) yield return Named("string", "docString");
        if (step.Step.Argument?.DataTable is not null) yield return Named("DataTable", "table");

        string Named(string type, string name)
        {
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            return count == 1 ? $"{type} {name}" : $"{type} {name}{count}";
        }
    }

    static string KeywordOf(Type type) => Keywords.GetValueOrDefault(type, type.Name);

    static string NameOf(string keyword, string source)
    {
        var name = new StringBuilder(keyword);
        foreach (var word in Word().Matches(Parameter().Replace(source, " ")).Select(match => match.Value))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        }

        return name.ToString();
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
