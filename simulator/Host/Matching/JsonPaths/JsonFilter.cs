using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Host.Matching.JsonPaths;

/// <summary>What a filter asks of a value.</summary>
abstract class JsonFilter
{
    public abstract bool Holds(JsonElement current, JsonElement root, Budget budget);
}

/// <summary><c>a &amp;&amp; b</c> or <c>a || b</c></summary>
sealed class JunctionFilter(bool all, IReadOnlyList<JsonFilter> parts) : JsonFilter
{
    public override bool Holds(JsonElement current, JsonElement root, Budget budget) =>
        all ? parts.All(part => part.Holds(current, root, budget)) : parts.Any(part => part.Holds(current, root, budget));
}

/// <summary><c>!a</c></summary>
sealed class NegationFilter(JsonFilter part) : JsonFilter
{
    public override bool Holds(JsonElement current, JsonElement root, Budget budget) => !part.Holds(current, root, budget);
}

/// <summary><c>@.name</c> alone: there is such a value.</summary>
sealed class ExistenceFilter(JsonOperand operand) : JsonFilter
{
    public override bool Holds(JsonElement current, JsonElement root, Budget budget) =>
        operand.Value(current, root, budget) is not null;
}

/// <summary><c>@.name =~ /pattern/i</c>: the whole text is as the pattern describes.</summary>
sealed class RegexFilter(JsonOperand operand, Regex regex) : JsonFilter
{
    public override bool Holds(JsonElement current, JsonElement root, Budget budget) =>
        operand.Value(current, root, budget) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value && regex.IsMatch(value.ToString());
}

/// <summary><c>@.name == 'x'</c> and the other comparisons.</summary>
sealed class ComparisonFilter(JsonOperand left, string comparison, JsonOperand right) : JsonFilter
{
    static readonly JsonEquality Equality = new(ignoreOrder: false, ignoreExtra: false);

    /// <summary>The longer ones first: <c>&lt;=</c> begins with <c>&lt;</c>.</summary>
    public static IReadOnlyList<string> Comparisons { get; } =
        ["==", "!=", "<=", ">=", "<", ">", "in ", "nin ", "contains ", "size ", "empty "];

    public override bool Holds(JsonElement current, JsonElement root, Budget budget)
    {
        budget.Spend();
        var (a, b) = (left.Value(current, root, budget), right.Value(current, root, budget));
        return comparison switch
        {
            "==" => Same(a, b, budget),
            "!=" => !Same(a, b, budget),
            "in " => IsIn(a, b, budget),
            "nin " => !IsIn(a, b, budget),
            "contains " => a is { ValueKind: JsonValueKind.String } text && b is { ValueKind: JsonValueKind.String } part
                ? text.GetString()!.Contains(part.GetString()!, StringComparison.Ordinal)
                : IsIn(b, a, budget),
            "size " => Length(a) is { } size && b is { ValueKind: JsonValueKind.Number } wanted && wanted.TryGetInt32(out var number) && number == size,
            "empty " => Length(a) is { } length && b is { } flag && (length == 0) == (flag.ValueKind == JsonValueKind.True),
            _ => Order(a, b) is { } order && comparison switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            },
        };
    }

    static bool Same(JsonElement? a, JsonElement? b, Budget budget) =>
        a is { } one && b is { } other ? Equality.Holds(one, other, budget) : a is null && b is null;

    static bool IsIn(JsonElement? item, JsonElement? list, Budget budget) =>
        item is { } one && list is { ValueKind: JsonValueKind.Array } all
        && all.EnumerateArray().Any(other => Equality.Holds(other, one, budget));

    static int? Length(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } array => array.GetArrayLength(),
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Length,
        _ => null,
    };

    static int? Order(JsonElement? a, JsonElement? b) => (a, b) switch
    {
        ({ ValueKind: JsonValueKind.Number } one, { ValueKind: JsonValueKind.Number } other) => one.GetDouble().CompareTo(other.GetDouble()),
        ({ ValueKind: JsonValueKind.String } one, { ValueKind: JsonValueKind.String } other) =>
            string.CompareOrdinal(one.GetString(), other.GetString()),
        _ => null,
    };
}

/// <summary>One side of a comparison: a path from the value or the root, or a value as it is written.</summary>
sealed class JsonOperand(JsonPath? path, bool fromRoot, JsonElement literal)
{
    /// <summary>True when it is written out.</summary>
    public bool IsLiteral => path is null;

    /// <summary>Null when the path leads nowhere. Where it may lead to several, they are an array.</summary>
    public JsonElement? Value(JsonElement current, JsonElement root, Budget budget)
    {
        if (path is null) return literal;
        var found = path.Find(fromRoot ? root : current, root, budget);
        if (path.IsDefinite) return found.Count > 0 ? found[0] : null;
        return found.Count == 0 ? null : JsonSerializer.SerializeToElement([.. found], Admin.AdminJson.Readable.JsonElementArray);
    }
}
