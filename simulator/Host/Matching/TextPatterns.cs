using System.Text.RegularExpressions;

namespace Simulators.Host.Matching;

/// <summary>The value is this text.</summary>
sealed class EqualToPattern(string expected, StringComparison comparison) : ValuePattern
{
    public override bool Fits(MatchedValue value) => expected.Equals(value.Text, comparison);

    public override double Distance(MatchedValue value) =>
        Fits(value) ? 0 : value.Text is { } text ? TextDistance.Between(expected, text, value.Budget) : 1;
}

/// <summary>The value has this text in it, or has not.</summary>
sealed class ContainsPattern(string expected, StringComparison comparison, bool wanted) : ValuePattern
{
    public override bool Fits(MatchedValue value) =>
        value.Text is { } text ? text.Contains(expected, comparison) == wanted : !wanted;
}

/// <summary>The whole value is as the regular expression describes, or is not.</summary>
sealed class RegexPattern(Regex regex, bool wanted) : ValuePattern
{
    public static TimeSpan Timeout { get; } = TimeSpan.FromMilliseconds(250);

    public override bool Fits(MatchedValue value) => value.Text is { } text ? regex.IsMatch(text) == wanted : !wanted;

    /// <summary>
    /// As in WireMock, a pattern describes the whole value and its dot takes line breaks. Linear in time where the pattern allows it.
    /// </summary>
    public static Regex Whole(string pattern, StringComparison comparison, string path) =>
        Make($@"\A(?:{pattern})\z", RegexOptions.Singleline | Case(comparison), path);

    public static Regex Make(string pattern, RegexOptions options, string path)
    {
        options |= RegexOptions.CultureInvariant;
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            // Look-arounds and back-references need the engine that can be slow; the timeout bounds it.
            return new Regex(pattern, options, Timeout);
        }
        catch (ArgumentException e)
        {
            throw PatternJson.Unsupported(path, $"is no regular expression: {e.Message}");
        }
    }

    static RegexOptions Case(StringComparison comparison) =>
        comparison == StringComparison.OrdinalIgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None;
}

/// <summary>The value's bytes are these.</summary>
sealed class BinaryPattern(byte[] expected) : ValuePattern
{
    public override bool Fits(MatchedValue value) => value.Bytes is { } bytes && bytes.Span.SequenceEqual(expected);
}
