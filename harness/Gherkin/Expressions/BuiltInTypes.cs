using System.Globalization;
using System.Numerics;

namespace Simulators.Gherkin.Expressions;

/// <summary>The types that Cucumber has of itself; a decimal point is a point, whatever the feature's language.</summary>
static class BuiltInTypes
{
    static readonly string[] Integers = [@"-?\d+", @"\d+"];
    static readonly string[] Floats = [@"[-+]?(?:\d+(?:[,]\d+)*(?:[.]\d+)?|[.]\d+)(?:[E][-+]?\d+)?"];
    static readonly string[] Strings = ["\"([^\"\\\\]*(\\\\.[^\"\\\\]*)*)\"|'([^'\\\\]*(\\\\.[^'\\\\]*)*)'"];

    public static IReadOnlyList<ParameterTypeDefinition> All { get; } =
    [
        Parsed<int>("int", Integers) with { UseForSnippets = true, PreferForRegexpMatch = true },
        Parsed<float>("float", Floats) with { UseForSnippets = true },
        new("word", [@"[^\s]+"], typeof(string), values => values[0]) { UseForSnippets = false },
        new("string", Strings, typeof(string), Unquoted),
        new("", [".*"], typeof(string), values => values[0]) { UseForSnippets = false, PreferForRegexpMatch = true },
        Parsed<double>("double", Floats),
        new("bigdecimal", Floats, typeof(BigDecimal), values => BigDecimalOf(values[0]!)) { UseForSnippets = false },
        Parsed<byte>("byte", Integers),
        Parsed<short>("short", Integers),
        Parsed<long>("long", Integers),
        Parsed<BigInteger>("biginteger", Integers),
    ];

    static ParameterTypeDefinition Parsed<T>(string name, IReadOnlyList<string> regexps)
        where T : INumberBase<T> =>
        new(name, regexps, typeof(T), values => ValueOf<T>(name, values[0]!)) { UseForSnippets = false };

    static object ValueOf<T>(string name, string text)
        where T : INumberBase<T> =>
        T.TryParse(WithoutMarks(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong(name, text);

    static BigDecimal BigDecimalOf(string text) =>
        BigDecimal.TryParse(WithoutMarks(text), out var value) ? value : throw Wrong("bigdecimal", text);

    /// <summary>Without the marks between thousands.</summary>
    static string WithoutMarks(string text) => text.Replace(",", "", StringComparison.Ordinal);

    static FormatException Wrong(string name, string text) =>
        new($"{text} is no {{{name}}}: it is too large, or not written in the digits 0 to 9.");

    static string Unquoted(IReadOnlyList<string?> values) =>
        (values[0] ?? values[1] ?? "").Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\'", "'", StringComparison.Ordinal);
}
