using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Host.Admin.Requests;

/// <summary>One of WireMock's value patterns: <c>{"equalTo": "x", "caseInsensitive": true}</c> and the like.</summary>
sealed class ValuePattern
{
    const string Known = "equalTo, contains, doesNotContain, matches, doesNotMatch, absent, caseInsensitive";

    readonly List<Func<string, bool>> _tests = [];

    ValuePattern()
    {
    }

    /// <summary>True when the value must not be there at all.</summary>
    public bool Absent { get; private set; }

    /// <summary>Does the value fit? Null when there is none.</summary>
    public bool Fits(string? value) => Absent ? value is null : value is not null && _tests.TrueForAll(test => test(value));

    /// <exception cref="BadHttpRequestException">422: a pattern that we do not have is refused, never ignored.</exception>
    public static ValuePattern Read(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Criteria.Unsupported(path, $"must be an object with one of {Known}");
        var pattern = new ValuePattern();
        var comparison = json.TryGetProperty("caseInsensitive", out var flag) && flag.ValueKind == JsonValueKind.True
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null) pattern.Add(member, comparison, $"{path}.{member.Name}");
        }

        return pattern._tests.Count > 0 || pattern.Absent
            ? pattern
            : throw Criteria.Unsupported(path, $"must have one of {Known}");
    }

    void Add(JsonProperty member, StringComparison comparison, string path)
    {
        switch (member.Name)
        {
            case "absent":
                Absent = Criteria.Flag(member.Value, path);
                break;
            case "caseInsensitive":
                Criteria.Flag(member.Value, path);
                break;
            case "equalTo" or "contains" or "doesNotContain" or "matches" or "doesNotMatch":
                _tests.Add(TestOf(member.Name, Criteria.Text(member.Value, path), comparison, path));
                break;
            default:
                throw Criteria.Unsupported(path, $"is not supported here; {Known} are");
        }
    }

    static Func<string, bool> TestOf(string name, string expected, StringComparison comparison, string path)
    {
        switch (name)
        {
            case "equalTo": return value => value.Equals(expected, comparison);
            case "contains": return value => value.Contains(expected, comparison);
            case "doesNotContain": return value => !value.Contains(expected, comparison);
        }

        var regex = Whole(expected, comparison, path);
        return name == "matches" ? regex.IsMatch : value => !regex.IsMatch(value);
    }

    /// <summary>As in WireMock, a pattern describes the whole value. Linear in time where the pattern allows it.</summary>
    public static Regex Whole(string pattern, StringComparison comparison, string path)
    {
        var options = RegexOptions.CultureInvariant
            | (comparison == StringComparison.OrdinalIgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        var whole = $@"\A(?:{pattern})\z";
        try
        {
            return new Regex(whole, options | RegexOptions.NonBacktracking, Criteria.RegexTimeout);
        }
        catch (NotSupportedException)
        {
            // Look-arounds and back-references need the engine that can be slow; the timeout bounds it.
            return new Regex(whole, options, Criteria.RegexTimeout);
        }
        catch (ArgumentException e)
        {
            throw Criteria.Unsupported(path, $"is no regular expression: {e.Message}");
        }
    }
}
